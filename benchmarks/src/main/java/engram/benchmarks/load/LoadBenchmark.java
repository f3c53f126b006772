package engram.benchmarks.load;

import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Reviews through the real scheduler-service, a child process over the embedded broker and store,
 * another one; then the same broker read and the same store written bare. Rates are of one run on
 * one machine; only their ratios mean anything elsewhere.
 */
@Command(name = "load", description = "A million reviews through the memory fold, twice.")
public final class LoadBenchmark implements Callable<Integer> {
    private static final int PARTITIONS = 6;
    private static final List<String> READ =
            List.of(
                    ReviewTopic.NAME,
                    "deck.cards.v1",
                    "deck.decks.v1",
                    "roster.enrolments.v1",
                    "roster.assignments.v1",
                    "roster.classes.v1",
                    "roster.people.v1",
                    "roster.signins.v1");

    @Option(names = "--reviews", description = "How many each time (default ${DEFAULT-VALUE}).")
    private long reviews = 1_000_000;

    @Option(
            names = "--warm-up",
            description = "How many before them, uncounted (default ${DEFAULT-VALUE}).")
    private long warmUp = 200_000;

    @Option(names = "--times", description = "How often (default ${DEFAULT-VALUE}).")
    private int times = 2;

    @Option(names = "--learners", description = "Of how many (default ${DEFAULT-VALUE}).")
    private int learners = 10_000;

    @Option(
            names = "--raw",
            description = "Documents of the bare upsert (default ${DEFAULT-VALUE}).")
    private int raw = 100_000;

    @Option(
            names = "--batch",
            description = "Documents of a bare batch (default ${DEFAULT-VALUE}).")
    private int batch = 1_000;

    @Option(names = "--flag", description = "More options of the service's JVM.")
    private List<String> flags = List.of();

    /** Written until now: one record tells of each. */
    private long memories;

    /** Runs with these options, and ends the process with an error where they are wrong. */
    public static void run(List<String> options) {
        int code = new CommandLine(new LoadBenchmark()).execute(options.toArray(String[]::new));
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws Exception {
        var home = Path.of(System.getProperty("engram.home", ".")).toAbsolutePath();
        var folder = Files.createTempDirectory("engram-bench");
        try {
            run(home, folder);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void run(Path home, Path folder) throws Exception {
        int brokerPort = freePort();
        int storePort = freePort();
        var kafka = "127.0.0.1:" + brokerPort;
        var mongo = "mongodb://127.0.0.1:" + storePort;
        try (var engine = Service.engine(home, folder.resolve("engine"), brokerPort, storePort);
                var store = new Store(mongo)) {
            new Topics(new Kafka(kafka, PARTITIONS, (short) 1))
                    .create(
                            READ.stream()
                                    .map(name -> new Topic(name, PARTITIONS, Map.of()))
                                    .toList());
            var topic = new ReviewTopic(kafka, PARTITIONS);
            topic.awaitLeaders();
            var sittings = new Sittings(learners);
            var environment =
                    Map.of(
                            "ENGRAM_KAFKA",
                            kafka,
                            "ENGRAM_MONGO",
                            mongo,
                            "ENGRAM_MAX_PARTITIONS",
                            Integer.toString(PARTITIONS),
                            "ENGRAM_ROSTER_URL",
                            "http://127.0.0.1:1",
                            "ENGRAM_PORT",
                            Integer.toString(freePort()));
            try (var progress = new FoldProgress(kafka)) {
                for (int time = 1; time <= times; time++) {
                    topic.write(sittings, warmUp + reviews);
                    round(home, folder, time, engine, store, topic, progress, environment);
                }
            }
        }
    }

    private void round(
            Path home,
            Path folder,
            int time,
            Service engine,
            Store store,
            ReviewTopic topic,
            FoldProgress progress,
            Map<String, String> environment)
            throws Exception {
        long end = time * (warmUp + reviews);
        System.out.printf("%n%,d reviews of %,d learners, time %d%n", reviews, learners, time);
        var consume = topic.consume(end);
        var log = folder.resolveSibling("engram-bench-scheduler.log");
        FoldProgress.Measured folded;
        double engineBefore = engine.processorSeconds();
        double used;
        try (var scheduler = Service.scheduler(home, flags, environment, log)) {
            folded = progress.await(end - reviews, end, scheduler);
            used = scheduler.processorSeconds();
        }
        double engineUsed = engine.processorSeconds() - engineBefore;
        long before = memories;
        memories = progress.memories(PARTITIONS);
        var sample = store.sample();
        var fresh = store.upsert(sample, "a", raw, batch);
        var replaced = store.upsert(sample, "b", raw, batch);
        store.dropRaw();
        var slower = Math.min(consume, time == 1 ? fresh : replaced);
        System.out.printf(
                "  folded and stored           %,9.0f reviews/s (%.1f s)%n",
                folded.rate(), folded.seconds());
        System.out.printf(
                "  bare consume                %,9.0f records/s, ratio %.3f%n",
                consume, folded.rate() / consume);
        System.out.printf(
                "  bare upsert, new documents  %,9.0f documents/s of %.0f bytes, ratio %.2f%n",
                fresh, Store.meanSize(sample), folded.rate() / fresh);
        System.out.printf(
                "  bare upsert, replaced       %,9.0f documents/s, ratio %.2f%n",
                replaced, folded.rate() / replaced);
        System.out.printf("  of the slower               %.2f%n", folded.rate() / slower);
        System.out.printf(
                "  memories written %,d, there are %,d%n",
                memories - before, store.memoriesCount());
        System.out.printf(
                "  processor seconds: service %.1f, engine %.1f; a memory written %.0f us%n",
                used, engineUsed, (used + engineUsed) * 1e6 / (memories - before));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
