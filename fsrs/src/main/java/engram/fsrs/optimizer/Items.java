package engram.fsrs.optimizer;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What can be predicted: the reviews of a log that came on a later day than the card's previous
 * one, each with the history before it; in order of time, then card.
 *
 * @param tree of all histories in the log
 * @param last index in the log of the review to predict
 */
record Items(ReviewLog log, HistoryTree tree, int[] last) {
    static Items of(ReviewLog log) {
        var later = IntStream.range(0, log.reviews()).filter(i -> log.days[i] > 0).toArray();
        return new Items(log, HistoryTree.of(log), byTime(log, later));
    }

    int count() {
        return last.length;
    }

    /** Whether the item was recalled. */
    boolean recalled(int item) {
        return log.rating[last[item]] > 1;
    }

    /** Reviews up to the one to predict. */
    int length(int item) {
        return log.position(last[item]);
    }

    Items range(int from, int to) {
        return new Items(log, tree, Arrays.copyOfRange(last, from, to));
    }

    /** Those whose review meets a condition. */
    Items where(IntPredicate review) {
        return new Items(log, tree, Arrays.stream(last).filter(review).toArray());
    }

    /** The share of items that were recalled; 0 without items. */
    double averageRecall() {
        return count() == 0
                ? 0
                : (double) IntStream.range(0, count()).filter(this::recalled).count() / count();
    }

    /** Index of each card's first review on a later day, or -1. */
    static int[] firstLater(ReviewLog log) {
        var found = new int[log.cards()];
        for (int card = 0; card < found.length; card++) {
            found[card] = -1;
            for (int i = log.first[card]; i < log.first[card + 1] && found[card] < 0; i++) {
                found[card] = log.days[i] > 0 ? i : -1;
            }
        }
        return found;
    }

    /**
     * Sorts by time, stably, as numbers made of time and position. Where a log spans so many years
     * that both do not fit, times are compared more coarsely.
     */
    private static int[] byTime(ReviewLog log, int[] reviews) {
        if (reviews.length < 2) {
            return reviews;
        }
        long earliest = Arrays.stream(reviews).mapToLong(i -> log.time[i]).min().orElseThrow();
        long latest = Arrays.stream(reviews).mapToLong(i -> log.time[i]).max().orElseThrow();
        int positionBits = bits(reviews.length - 1);
        int coarser = Math.max(0, bits(latest - earliest) + positionBits - 63);
        var keys = new long[reviews.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (log.time[reviews[i]] - earliest >>> coarser) << positionBits | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> reviews[(int) (key & (1L << positionBits) - 1)])
                .toArray();
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
