package engram.benchmarks.memory;

import engram.scheduler.memory.model.CardHistory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** How much of the heap a history holds, by the heap's own word. */
final class Footprint {
    /** So many that what else comes and goes in the heap is little beside them. */
    private static final int ANSWERS = 200_000;

    private Footprint() {}

    /** Mean bytes of the decoded history of a card with so many answers. */
    static long ofCard(int answers) {
        var card = FoldedCard.after(0, answers);
        int copies = ANSWERS / (1 + answers);
        List<CardHistory> kept = new ArrayList<>(copies);
        long before = used();
        for (int copy = 0; copy < copies; copy++) {
            kept.add(card.history());
        }
        long bytes = (used() - before) / kept.size();
        Reference.reachabilityFence(kept);
        return bytes;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
