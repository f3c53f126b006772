package engram.benchmarks.memory;

import engram.scheduler.memory.model.Replay;
import engram.scheduler.settings.model.CardSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Cards folded a second on one core, each with {@code answers} answers known already: read from the
 * bytes that are stored, one more answer added, replayed, made bytes and a document again. One card
 * is one review.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MemoryBenchmark {
    private static final int CARDS = 1_000;

    /** How much is known of each card. */
    @Param({"0", "2", "10", "100"})
    public int answers;

    private final List<FoldedCard> cards = new ArrayList<>();
    private int next;

    /** Runs it, then says what a card takes; options are counts of answers. */
    public static void run(List<String> options) throws RunnerException {
        var chosen = new OptionsBuilder().include(MemoryBenchmark.class.getName());
        if (!options.isEmpty()) {
            chosen.param("answers", options.toArray(String[]::new));
        }
        var _ = new Runner(chosen.build()).run();
        for (int count : new int[] {1, 3, 10, 100}) {
            System.out.printf(
                    "a card with %d answers: %d bytes stored, %d in memory while it is folded%n",
                    count, FoldedCard.after(0, count).storedBytes(), Footprint.ofCard(count));
        }
    }

    /** The cards, as they are stored. */
    @Setup
    public void cards() {
        for (int card = 0; card < CARDS; card++) {
            cards.add(FoldedCard.after(card, answers));
        }
    }

    private FoldedCard card() {
        next = (next + 1) % CARDS;
        return cards.get(next);
    }

    /** One review of one card, from stored bytes to stored bytes. */
    @Benchmark
    public void stored_to_stored(Blackhole kept) {
        kept.consume(card().withOneMore());
    }

    /** The replay alone. */
    @Benchmark
    public void replayed(Blackhole kept) {
        var history = card().history();
        if (history.size() > 0) {
            kept.consume(Replay.of(history, CardSettings.DEFAULT, 1, "card"));
        }
    }
}
