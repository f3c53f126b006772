package engram.benchmarks.memory;

import engram.scheduler.memory.model.CardHistory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** How much of the heap a history holds, by the heap's own word. */
final class Footprint {
    private static final int COPIES = 20_000;

    private Footprint() {}

    /** Mean bytes of the decoded history of a card with so many answers. */
    static long ofCard(int answers) {
        var card = FoldedCard.after(0, answers);
        int copies = Math.max(100, COPIES / answers);
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
