package engram.fsrs.optimizer;

import engram.fsrs.optimizer.first.FirstRecall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cards' first reviews on a later day, in groups of those that began alike. */
final class FirstReviews {
    private FirstReviews() {}

    /** Those of the items that are their card's first one; by rating, then days. */
    static List<FirstRecall> of(Items items) {
        var log = items.log();
        var firstLater = Items.firstLater(log);
        var keys =
                Arrays.stream(items.last())
                        .filter(i -> firstLater[log.card[i]] == i)
                        .mapToLong(i -> key(log, i) << 1 | (log.rating[i] > 1 ? 1 : 0))
                        .sorted()
                        .toArray();
        var groups = new ArrayList<FirstRecall>();
        for (int from = 0, to; from < keys.length; from = to) {
            int passes = 0;
            for (to = from; to < keys.length && keys[to] >> 1 == keys[from] >> 1; to++) {
                passes += (int) keys[to] & 1;
            }
            long key = keys[from] >> 1;
            groups.add(new FirstRecall((int) (key >> 32), (int) key, to - from, passes));
        }
        return groups;
    }

    /** What the cards of a group share. */
    static long key(FirstRecall group) {
        return key(group.rating(), group.days());
    }

    /** The same of a card whose first review on a later day is given. */
    static long key(ReviewLog log, int review) {
        return key(log.rating[log.first[log.card[review]]], log.days[review]);
    }

    private static long key(int rating, int days) {
        return (long) rating << 32 | days;
    }
}
