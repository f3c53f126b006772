package engram.fsrs.optimizer;

import java.util.Arrays;

/** The nodes of the tree of histories that the batch being made needs; not thread-safe. */
final class BatchMembers {
    private final ReviewLog log;
    private final HistoryTree tree;

    /** Of each node, the latest batch that it is in, from 1. */
    private final int[] batchOf;

    /** The same of those that have an answer after them in that batch. */
    private final int[] innerOf;

    private final double[] passWeight;
    private final double[] failWeight;
    private final int[] placeOf;
    private int[] nodes = new int[256];
    private int batch = 1;
    private int size;
    private int deepest;
    private int items;

    BatchMembers(ReviewLog log, HistoryTree tree) {
        this.log = log;
        this.tree = tree;
        batchOf = new int[tree.size];
        innerOf = new int[tree.size];
        placeOf = new int[tree.size];
        passWeight = new double[tree.size];
        failWeight = new double[tree.size];
    }

    void next() {
        batch++;
        size = 0;
        deepest = 0;
        items = 0;
    }

    int size() {
        return size;
    }

    int items() {
        return items;
    }

    /** Takes in an item and what comes before it, so far as it is not yet there. */
    void add(int review, double weight) {
        int leaf = tree.nodeOf[review];
        for (int node = leaf; node >= 0 && batchOf[node] != batch; node = tree.parent[node]) {
            take(node);
        }
        if (log.rating[review] > 1) {
            passWeight[leaf] += weight;
        } else {
            failWeight[leaf] += weight;
        }
        items++;
    }

    private void take(int node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        nodes[size++] = node;
        batchOf[node] = batch;
        passWeight[node] = 0;
        failWeight[node] = 0;
        deepest = Math.max(deepest, depth(node));
        if (tree.parent[node] >= 0) {
            innerOf[tree.parent[node]] = batch;
        }
    }

    /** The nodes in the order in which a forest lists them. */
    int[] ordered() {
        var byCode = CountingSort.sorted(nodes, size, this::code, Forest.CODES);
        var ordered = CountingSort.sorted(byCode, size, this::depth, deepest + 1);
        for (int place = 0; place < size; place++) {
            placeOf[ordered[place]] = place;
        }
        return ordered;
    }

    /** Where a review was listed last. */
    int placeOf(int review) {
        return placeOf[tree.nodeOf[review]];
    }

    /** Where the answer before an ordered node is listed; -1 for a first answer. */
    int placeOfParent(int node) {
        int before = tree.parent[node];
        return before < 0 ? -1 : placeOf[before];
    }

    int days(int node) {
        return tree.days[node];
    }

    double passWeight(int node) {
        return passWeight[node];
    }

    double failWeight(int node) {
        return failWeight[node];
    }

    int code(int node) {
        int kind =
                tree.parent[node] < 0
                        ? Forest.FIRST
                        : days(node) == 0 ? Forest.SAME_DAY : Forest.LATER;
        int leaf = innerOf[node] == batch ? 0 : Forest.LEAF;
        return tree.grade[node] | kind << 2 | leaf;
    }

    private int depth(int node) {
        return tree.depth[node];
    }
}
