package engram.benchmarks.optimizer;

import engram.fsrs.Rating;
import engram.fsrs.optimizer.ReviewLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log that both sides fit to.
 *
 * @param file a line a review, in order of time
 */
record BenchmarkLog(String name, Path file, List<LoggedReview> reviews) {
    private static final String GIVEN =
            "scheduler-service/src/test/resources/fsrs/vectors/synthetic_reviews.csv";

    /** {@code 26k} is the log of the reference vectors; the others are made up. */
    static BenchmarkLog of(String name, Path home, Path work) throws IOException {
        return switch (name) {
            case "26k" -> read(name, home.resolve(GIVEN));
            case "120k" -> made(name, work, 120_000, 41);
            case "500k" -> made(name, work, 500_000, 42);
            default -> throw new IllegalArgumentException("Logs: 26k, 120k, 500k; not " + name);
        };
    }

    private static BenchmarkLog read(String name, Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return new BenchmarkLog(name, file, lines.skip(1).map(LoggedReview::of).toList());
        }
    }

    private static BenchmarkLog made(String name, Path work, int reviews, long seed)
            throws IOException {
        var log = MadeUpLearner.study(reviews, seed);
        var file = work.resolve(name + ".csv");
        var lines =
                Stream.concat(
                        Stream.of(LoggedReview.HEADING), log.stream().map(LoggedReview::line));
        Files.write(file, (Iterable<String>) lines::iterator);
        return new BenchmarkLog(name, file, log);
    }

    /** The log as the optimizer takes it. */
    ReviewLog forUs() {
        var numbers = new HashMap<Long, Integer>();
        var log = ReviewLog.builder();
        for (var review : reviews) {
            int card = numbers.computeIfAbsent(review.card(), _ -> numbers.size());
            log.add(card, review.timeMillis(), review.epochDay(), Rating.of(review.rating()));
        }
        return log.build();
    }
}
