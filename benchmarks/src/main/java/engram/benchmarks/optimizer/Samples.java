package engram.benchmarks.optimizer;

import engram.scheduler.memory.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Repeated fits of one contender in one mode. */
final class Samples {
    private final Contender contender;
    private final Mode mode;
    private final List<Run> whole = new ArrayList<>();
    private final List<Run> preparing = new ArrayList<>();

    Samples(Contender contender, Mode mode) {
        this.contender = contender;
        this.mode = mode;
    }

    /** A whole fit, then one without epochs: everything but the training. */
    void take() throws Exception {
        whole.add(contender.fit(mode, mode.epochs));
        preparing.add(contender.fit(mode, 0));
    }

    /** Without what was taken so far: it warmed up. */
    void forget() {
        whole.clear();
        preparing.clear();
    }

    Run first() {
        return whole.getFirst();
    }

    Weights weights() {
        return whole.getLast().weights();
    }

    /** The median of a time over whole fits. */
    double total(ToDoubleFunction<Run> time) {
        return median(whole, time);
    }

    /** What a whole fit takes longer than one without epochs. */
    double training(ToDoubleFunction<Run> time) {
        return median(whole, time) - median(preparing, time);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> time) {
        return runs.stream().mapToDouble(time).sorted().toArray()[runs.size() / 2];
    }
}
