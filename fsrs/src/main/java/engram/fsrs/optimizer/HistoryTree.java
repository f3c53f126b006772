package engram.fsrs.optimizer;

import java.util.Arrays;

/**
 * The histories of all cards as one tree: a node is what the answers up to it, ratings and days,
 * have in common. A parent has a lower number than its children.
 */
final class HistoryTree {
    /** Fits any pause. */
    private static final int DAY_BITS = 20;

    private static final int RATING_BITS = 2;

    int size;

    /** Node of the answer before, -1 for a first answer. */
    final int[] parent;

    /** Rating - 1 of its answer. */
    final byte[] grade;

    /** Days since the answer before; 0 for a first one. */
    final int[] days;

    /** Its place in the history, from 1. */
    final int[] depth;

    /** Node of each review of the log. */
    final int[] nodeOf;

    private final long[] keys;
    private final int[] nodes;

    private HistoryTree(int reviews) {
        parent = new int[reviews];
        grade = new byte[reviews];
        days = new int[reviews];
        depth = new int[reviews];
        nodeOf = new int[reviews];
        int slots = Integer.highestOneBit(Math.max(8, reviews)) << 2;
        keys = new long[slots];
        nodes = new int[slots];
        Arrays.fill(nodes, -1);
    }

    static HistoryTree of(ReviewLog log) {
        var tree = new HistoryTree(log.reviews());
        for (int i = 0; i < log.reviews(); i++) {
            boolean first = i == log.first[log.card[i]];
            tree.nodeOf[i] =
                    tree.node(first ? -1 : tree.nodeOf[i - 1], log.rating[i] - 1, log.days[i]);
        }
        return tree;
    }

    /** The node of that answer after those of {@code before}; new if there is none yet. */
    private int node(int before, int rating, int pause) {
        long key = ((before + 1L) << RATING_BITS | rating) << DAY_BITS | pause;
        int slot = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 32) & keys.length - 1;
        while (nodes[slot] >= 0) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        nodes[slot] = size;
        parent[size] = before;
        grade[size] = (byte) rating;
        days[size] = pause;
        depth[size] = before < 0 ? 1 : depth[before] + 1;
        return size++;
    }
}
