package engram.fsrs.optimizer;

import engram.fsrs.optimizer.first.FirstRecall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leaves out cards that began in a rare way: after that rating, hardly any other card waited that
 * long. They say more about the learner's holidays than about memory.
 */
final class Outliers {
    /** Of each rating, at least this many reviews go, or a twentieth of them. */
    private static final int FEWEST = 20;

    private static final int SHARE = 20;
    private static final int SMALLEST_GROUP = 6;
    private static final int LONGEST_DAYS = 100;
    private static final int LONGEST_DAYS_EASY = 365;

    private Outliers() {}

    /** The groups that stay, in no particular order. */
    static List<FirstRecall> without(List<FirstRecall> groups) {
        var kept = new ArrayList<FirstRecall>();
        groups.stream()
                .collect(Collectors.groupingBy(FirstRecall::rating))
                .values()
                .forEach(ofRating -> keep(ofRating, kept));
        return kept;
    }

    /** The items of cards that began like one of the groups. */
    static Items without(Items items, List<FirstRecall> kept) {
        var log = items.log();
        var firstLater = Items.firstLater(log);
        var keys = kept.stream().map(FirstReviews::key).collect(Collectors.toSet());
        var usual = new boolean[firstLater.length];
        for (int card = 0; card < usual.length; card++) {
            usual[card] =
                    firstLater[card] >= 0 && keys.contains(FirstReviews.key(log, firstLater[card]));
        }
        return items.where(i -> usual[log.card[i]]);
    }

    private static void keep(List<FirstRecall> groups, List<FirstRecall> kept) {
        int total = groups.stream().mapToInt(FirstRecall::reviews).sum();
        int enough = Math.max(FEWEST, total / SHARE);
        int removed = 0;
        var smallestFirst =
                groups.stream()
                        .sorted(
                                Comparator.comparingInt(FirstRecall::reviews)
                                        .thenComparingInt(FirstRecall::days))
                        .toList();
        for (var group : smallestFirst) {
            if (removed + group.reviews() < enough) {
                removed += group.reviews();
            } else if (usual(group)) {
                kept.add(group);
            }
        }
    }

    private static boolean usual(FirstRecall group) {
        int longest = group.rating() == 4 ? LONGEST_DAYS_EASY : LONGEST_DAYS;
        return group.reviews() >= SMALLEST_GROUP && group.days() <= longest;
    }
}
