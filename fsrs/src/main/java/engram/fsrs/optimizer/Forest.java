package engram.fsrs.optimizer;

import java.util.Arrays;

/**
 * Batches of items as trees of histories, in flat arrays. Made once and walked in every epoch.
 *
 * <p>A batch lists its nodes by place in the history, first answers first, and within a place by
 * what kind of answer they are. So a parent comes before its children, neighbours do not wait for
 * each other's result, and a walk rarely guesses a branch wrong.
 */
final class Forest {
    /** In {@link #code}, above the rating: what kind of answer it is. */
    static final int FIRST = 0;

    static final int SAME_DAY = 1;
    static final int LATER = 2;

    /** In {@link #code}: no answer follows, so that the memory after this one is not needed. */
    static final int LEAF = 16;

    static final int CODES = 32;

    /** Nodes of each batch begin here; one more at the end. */
    int[] start = new int[16];

    /** Items in each batch. */
    int[] predictions = new int[16];

    int batches;

    /** Rating - 1 in the two lowest bits, kind above, and {@link #LEAF}. */
    byte[] code = new byte[256];

    /** Place of the node before, counted from the batch's start. */
    int[] parent = new int[256];

    int[] days = new int[256];

    /** Of items that end here and were recalled, the sum of their weights in the loss. */
    double[] passWeight = new double[256];

    /** The same of those forgotten. */
    double[] failWeight = new double[256];

    private final BatchMembers members;

    Forest(ReviewLog log, HistoryTree tree) {
        members = new BatchMembers(log, tree);
    }

    /** Adds an item to the batch that is being made. */
    void add(int review, double weight) {
        members.add(review, weight);
    }

    /** Ends the batch that was being made, and begins the next. */
    void end() {
        if (batches + 1 == start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
            predictions = Arrays.copyOf(predictions, 2 * start.length);
        }
        int at = start[batches];
        reserve(at + members.size());
        for (int node : members.ordered()) {
            code[at] = (byte) members.code(node);
            parent[at] = members.placeOfParent(node);
            days[at] = members.days(node);
            passWeight[at] = members.passWeight(node);
            failWeight[at] = members.failWeight(node);
            at++;
        }
        predictions[batches++] = members.items();
        start[batches] = at;
        members.next();
    }

    /** Items in the batch that is being made. */
    int waiting() {
        return members.items();
    }

    /** Where the latest batch lists a review that is in it. */
    int placeOf(int review) {
        return members.placeOf(review);
    }

    /** Nodes of the largest batch. */
    int largest() {
        int largest = 0;
        for (int i = 0; i < batches; i++) {
            largest = Math.max(largest, start[i + 1] - start[i]);
        }
        return largest;
    }

    private void reserve(int places) {
        if (places > code.length) {
            int capacity = Math.max(places, 2 * code.length);
            code = Arrays.copyOf(code, capacity);
            parent = Arrays.copyOf(parent, capacity);
            days = Arrays.copyOf(days, capacity);
            passWeight = Arrays.copyOf(passWeight, capacity);
            failWeight = Arrays.copyOf(failWeight, capacity);
        }
    }
}
