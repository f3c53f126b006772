package engram.benchmarks.optimizer;

import engram.fsrs.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        return median(whole.stream().mapToDouble(time));
    }

    /** The median of what a whole fit took longer than the one without epochs right after it. */
    double training(ToDoubleFunction<Run> time) {
        return median(
                IntStream.range(0, whole.size())
                        .mapToDouble(i ->
                                time.applyAsDouble(whole.get(i))
                                        - time.applyAsDouble(preparing.get(i))));
    }

    private static double median(DoubleStream numbers) {
        var sorted = numbers.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
