package engram.scheduler.fitting.model;

import java.util.Arrays;

/**
 * Batches of items as trees of histories, in flat arrays; parents come before their children. Made
 * once and walked in every epoch.
 */
final class Forest {
    /** In {@link #code}, above the rating: what kind of answer it is. */
    static final int FIRST = 0;

    static final int SAME_DAY = 1;
    static final int LATER = 2;

    /** In {@link #code}: no answer follows, so that the memory after this one is not needed. */
    static final int LEAF = 16;

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

    private final HistoryTree tree;
    private final ReviewLog log;

    /** Of each node of the tree, the latest batch that it is in, from 1, and where. */
    private final int[] batchOf;

    private final int[] placeOf;
    private int size;

    Forest(ReviewLog log, HistoryTree tree) {
        this.log = log;
        this.tree = tree;
        batchOf = new int[tree.size];
        placeOf = new int[tree.size];
    }

    /** Begins the next batch. */
    void begin() {
        if (batches + 1 == start.length) {
            start = Arrays.copyOf(start, 2 * batches + 2);
            predictions = Arrays.copyOf(predictions, 2 * batches + 2);
        }
        batches++;
        start[batches] = size;
    }

    /**
     * Adds an item to the batch begun last; returns its node.
     *
     * @param review the one to predict
     * @param weight in the loss
     */
    int add(int review, double weight) {
        int place = place(tree.nodeOf[review]) + start[batches - 1];
        if (log.rating[review] > 1) {
            passWeight[place] += weight;
        } else {
            failWeight[place] += weight;
        }
        predictions[batches - 1]++;
        start[batches] = size;
        return place;
    }

    /** Nodes of the largest batch. */
    int largest() {
        int largest = 0;
        for (int i = 0; i < batches; i++) {
            largest = Math.max(largest, start[i + 1] - start[i]);
        }
        return largest;
    }

    /** Puts a history into the batch, so far as it is not yet there. */
    private int place(int leaf) {
        int known = leaf;
        int missing = 0;
        while (known >= 0 && batchOf[known] != batches) {
            known = tree.parent[known];
            missing++;
        }
        reserve(size + missing);
        size += missing;
        int place = size;
        for (int node = leaf; node != known; node = tree.parent[node]) {
            place--;
            put(place, node, node == leaf);
        }
        if (missing > 0 && known >= 0) {
            int before = placeOf[known];
            parent[place] = before;
            code[before + start[batches - 1]] &= ~LEAF;
        }
        return placeOf[leaf];
    }

    private void put(int place, int node, boolean leaf) {
        int example = tree.example[node];
        boolean first = tree.parent[node] < 0;
        int kind = first ? FIRST : log.days[example] == 0 ? SAME_DAY : LATER;
        batchOf[node] = batches;
        placeOf[node] = place - start[batches - 1];
        code[place] = (byte) (log.rating[example] - 1 | kind << 2 | (leaf ? LEAF : 0));
        parent[place] = placeOf[node] - 1;
        days[place] = log.days[example];
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
