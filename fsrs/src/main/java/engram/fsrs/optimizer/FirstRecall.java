package engram.fsrs.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How cards that began alike fared at their first review on a later day.
 *
 * @param rating of the very first answer, 1 to 4
 * @param days from the last answer of the beginning to that review
 * @param reviews how many cards
 * @param passes how many of them were recalled
 */
record FirstRecall(int rating, int days, int reviews, int passes) {
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

    /** What the beginnings of this group share. */
    long key() {
        return (long) rating << 32 | days;
    }

    /** The same of a card whose first review on a later day is given. */
    static long key(ReviewLog log, int review) {
        return (long) log.rating[log.first[log.card[review]]] << 32 | log.days[review];
    }
}
