package engram.fsrs.optimizer;

import engram.fsrs.Rating;
import java.util.Arrays;

/**
 * The answers that moved a learner's memory, card after card, each card's from its first one on in
 * order of time; immutable.
 *
 * <p>Flat arrays, a dozen bytes an answer. Whole days decide, so an answer is its rating and the
 * days since the card's previous one; the time only orders answers of different cards.
 */
public final class ReviewLog {
    /** More days than any memory lasts; a longer pause counts as this one. */
    static final int LONGEST_PAUSE = 1_000_000;

    /** No review is further than this from 1970, so that times can be subtracted. */
    private static final long FARTHEST_MILLIS = 1L << 52;

    /** Index of each card's first review, and behind them the number of reviews. */
    final int[] first;

    /** Card of each review. */
    final int[] card;

    /** When, in milliseconds since 1970. */
    final long[] time;

    /** Days since the card's previous review; 0 on the same day and for its first one. */
    final int[] days;

    /** 1 to 4. */
    final byte[] rating;

    private ReviewLog(int[] first, int[] card, long[] time, int[] days, byte[] rating) {
        this.first = first;
        this.card = card;
        this.time = time;
        this.days = days;
        this.rating = rating;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many reviews it holds. */
    public int reviews() {
        return rating.length;
    }

    /** How many cards it knows of, those without reviews included. */
    int cards() {
        return first.length - 1;
    }

    /** The place of a review in its card's history, from 1. */
    int position(int review) {
        return review - first[card[review]] + 1;
    }

    /** Gathers reviews in any order; not thread-safe. */
    public static final class Builder {
        private int size;
        private int cards;
        private int[] card = new int[256];
        private long[] time = new long[256];
        private int[] day = new int[256];
        private byte[] rating = new byte[256];

        private Builder() {}

        /**
         * Adds an answer.
         *
         * @param cardIndex the caller's number for the card, from 0 and without large gaps
         * @param timeMillis since 1970; those of a card at one time keep the order in which they
         *     are added
         * @param epochDay the learner's day (see {@code StudyDays}) since 1970
         */
        public Builder add(int cardIndex, long timeMillis, long epochDay, Rating answer) {
            if (cardIndex < 0) {
                throw new IllegalArgumentException("Cards are numbered from 0, not " + cardIndex);
            }
            if (size == card.length) {
                grow();
            }
            cards = Math.max(cards, cardIndex + 1);
            card[size] = cardIndex;
            time[size] = Math.clamp(timeMillis, -FARTHEST_MILLIS, FARTHEST_MILLIS);
            day[size] = Math.clamp(epochDay, Integer.MIN_VALUE, Integer.MAX_VALUE);
            rating[size++] = (byte) answer.value();
            return this;
        }

        private void grow() {
            int capacity = 2 * size;
            card = Arrays.copyOf(card, capacity);
            time = Arrays.copyOf(time, capacity);
            day = Arrays.copyOf(day, capacity);
            rating = Arrays.copyOf(rating, capacity);
        }

        public ReviewLog build() {
            var first = firstOfCards();
            var order = byCard(first);
            var sorted =
                    new ReviewLog(
                            first, new int[size], new long[size], new int[size], new byte[size]);
            for (int i = 0; i < size; i++) {
                int from = order[i];
                sorted.card[i] = card[from];
                sorted.time[i] = time[from];
                sorted.rating[i] = rating[from];
                boolean isFirst = i == first[card[from]];
                sorted.days[i] = isFirst ? 0 : pause(day[order[i - 1]], day[from]);
            }
            return sorted;
        }

        private static int pause(int earlier, int later) {
            return Math.clamp((long) later - earlier, 0, LONGEST_PAUSE);
        }

        private int[] firstOfCards() {
            var first = new int[cards + 1];
            for (int i = 0; i < size; i++) {
                first[card[i] + 1]++;
            }
            for (int i = 0; i < cards; i++) {
                first[i + 1] += first[i];
            }
            return first;
        }

        /** Positions in order of card, then time; most logs come in order of time already. */
        private int[] byCard(int[] first) {
            var next = first.clone();
            var order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[card[i]]++] = i;
            }
            for (int c = 0; c < cards; c++) {
                sortByTime(order, first[c], first[c + 1]);
            }
            return order;
        }

        private void sortByTime(int[] order, int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (time[order[i - 1]] > time[order[i]]) {
                    var sorted =
                            Arrays.stream(order, from, to)
                                    .boxed()
                                    .sorted((a, b) -> Long.compare(time[a], time[b]))
                                    .mapToInt(Integer::intValue)
                                    .toArray();
                    System.arraycopy(sorted, 0, order, from, sorted.length);
                    return;
                }
            }
        }
    }
}
