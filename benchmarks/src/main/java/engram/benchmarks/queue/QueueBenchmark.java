package engram.benchmarks.queue;

import engram.benchmarks.queue.School.Standing;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The time of {@code GET /api/decks/{deck}/queue} over HTTP, for learners who have as much to study
 * now, of few cards and of many. Requests of all learners take turns, so that a busy machine slows
 * all of them; only ratios mean anything elsewhere.
 */
@Command(name = "queue", description = "The queue of a learner with few cards, and with many.")
public final class QueueBenchmark implements Callable<Integer> {
    private static final int DECKS = 1_000;

    @Option(
            names = "--rounds",
            description = "Requests a case, after as many to warm up (default ${DEFAULT-VALUE}).")
    private int rounds = 300;

    private QueueBenchmark() {}

    /** A learner whose first deck is asked for. */
    private record Case(String learner, String deck, String what) {}

    private static final Case SMALL = new Case("small", "small-0", "50 cards, 20 due");
    private static final Case MANY =
            new Case("many", "many-0", "1,000 decks of 50, 20 due in each");
    private static final Case LARGE = new Case("large", "large-0", "a deck of 50,000, 20 due");
    private static final Case SEEN =
            new Case("seen", "seen-0", "a deck of 50,000, all seen, 20 due");
    private static final Case FULL = new Case("full", "full-0", "200 cards, all due");
    private static final Case BACKLOG =
            new Case("backlog", "backlog-0", "a deck of 50,000, all due");
    private static final List<Case> CASES = List.of(SMALL, MANY, LARGE, SEEN, FULL, BACKLOG);

    public static void run(List<String> options) {
        int code = new CommandLine(new QueueBenchmark()).execute(options.toArray(String[]::new));
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws Exception {
        var data = Files.createTempDirectory("queue-benchmark");
        try (var scheduler = new Scheduler(data)) {
            scheduler.awaitReady();
            try (var school = new School(scheduler.store())) {
                fill(school);
            }

            report(scheduler);
            return 0;
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void fill(School school) {
        var fifty = new Standing(20, 20, 10);
        school.deck(SMALL.learner(), SMALL.deck(), fifty);
        for (int i = 0; i < DECKS; i++) {
            school.deck(MANY.learner(), MANY.learner() + '-' + i, fifty);
        }
        school.deck(LARGE.learner(), LARGE.deck(), new Standing(20, 25_000, 24_980));
        school.deck(SEEN.learner(), SEEN.deck(), new Standing(20, 49_980, 0));
        school.deck(FULL.learner(), FULL.deck(), new Standing(200, 0, 0));
        school.deck(BACKLOG.learner(), BACKLOG.deck(), new Standing(50_000, 0, 0));
    }

    /** What requests for a case took, in nanoseconds; the first of them apart. */
    private record Times(Case of, long first, long[] next) {
        double median() {
            return Arrays.stream(next).sorted().skip(next.length / 2).findFirst().orElseThrow();
        }
    }

    private void report(Scheduler scheduler) throws Exception {
        var times = new ArrayList<Times>();
        for (var each : CASES) {
            times.add(new Times(each, nanos(scheduler, each), new long[rounds]));
        }
        for (int round = -rounds; round < rounds; round++) {
            for (var each : times) {
                long nanos = nanos(scheduler, each.of());
                if (round >= 0) {
                    each.next()[round] = nanos;
                }
            }
        }
        System.out.printf("%-36s %10s %10s%n", "", "median ms", "first ms");
        for (var each : times) {
            System.out.printf(
                    "%-36s %10.2f %10.1f%n",
                    each.of().what(), each.median() / 1e6, each.first() / 1e6);
        }
        System.out.printf("50,000 / 50, in many decks   %.2f%n", ratio(times, MANY, SMALL));
        System.out.printf("50,000 / 50, in one deck     %.2f%n", ratio(times, LARGE, SMALL));
        System.out.printf("50,000 / 50, all seen        %.2f%n", ratio(times, SEEN, SMALL));
        System.out.printf("50,000 / 200, all due        %.2f%n", ratio(times, BACKLOG, FULL));
    }

    private static double ratio(List<Times> times, Case many, Case few) {
        return median(times, many) / median(times, few);
    }

    private static double median(List<Times> times, Case of) {
        return times.stream().filter(each -> each.of() == of).findFirst().orElseThrow().median();
    }

    private static long nanos(Scheduler scheduler, Case each) throws Exception {
        var path = "/api/decks/" + each.deck() + "/queue?mode=SPACED";
        var token = scheduler.token(School.NAME, each.learner());
        long begin = System.nanoTime();
        var answer = scheduler.get(path, token);
        long nanos = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return nanos;
    }
}
