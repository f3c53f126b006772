package engram.benchmarks.optimizer;

import engram.fsrs.optimizer.Evaluation;
import engram.fsrs.optimizer.ReviewLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./engram bench optimizer [26k] [120k] [500k]}: time of a fit, ours to the reference's.
 *
 * <p>The two take turns, so that a busy machine slows both. Total is from the log in memory to the
 * weights; training is what a fit takes longer than one without epochs.
 */
public final class OptimizerBenchmark {
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;
    private static final String HEADING =
            """
            Ours / fsrs-rs 6.6.1, medians of %d turns; below 1 we are faster.
                           wall time          processor time     first   log loss
            log   mode     training  total    training  total    fit     ours     theirs
            """;

    private OptimizerBenchmark() {}

    public static void run(List<String> logs) throws Exception {
        var home = Path.of(System.getProperty("engram.home", "."));
        var work = Files.createDirectories(home.resolve("benchmarks/target/optimizer"));
        System.out.printf(HEADING, ROUNDS);
        for (var name : logs.isEmpty() ? List.of("26k", "120k", "500k") : logs) {
            var log = BenchmarkLog.of(name, home, work);
            var ours = log.forUs();
            try (var reference = FsrsRs.start(log, home, work)) {
                for (var mode : Mode.values()) {
                    compare(name, mode, ours, reference);
                }
            }
        }
    }

    private static void compare(String name, Mode mode, ReviewLog log, FsrsRs reference)
            throws Exception {
        var ours = new Samples(new Engram(log), mode);
        var theirs = new Samples(reference, mode);
        for (int i = 0; i < WARM_UP; i++) {
            turn(ours, theirs);
        }
        double first = ours.first().millis() / theirs.first().millis();
        ours.forget();
        theirs.forget();
        for (int i = 0; i < ROUNDS; i++) {
            turn(ours, theirs);
        }
        System.out.printf(
                "%-5s %-8s %8.2f %6.2f %11.2f %6.2f %6.2f %9.5f %9.5f%n",
                name,
                mode,
                ours.training(Run::millis) / theirs.training(Run::millis),
                ours.total(Run::millis) / theirs.total(Run::millis),
                ours.training(Run::cpuMillis) / theirs.training(Run::cpuMillis),
                ours.total(Run::cpuMillis) / theirs.total(Run::cpuMillis),
                first,
                Evaluation.of(log, ours.weights()).logLoss(),
                Evaluation.of(log, theirs.weights()).logLoss());
    }

    private static void turn(Samples ours, Samples theirs) throws Exception {
        ours.take();
        theirs.take();
    }
}
