package engram.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * Prints what the embedded store does on this computer. Argument: an empty folder. Store and client
 * run in one JVM and share its processors.
 */
final class StoreFigures {
    private static final int DOCUMENTS = 100_000;
    private static final int SMALL = 1_000;
    private static final int WRITERS = 16;
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final Path folder;
    private final MongoCollection<Document> large;
    private final MongoCollection<Document> small;

    private StoreFigures(
            Path folder, MongoCollection<Document> large, MongoCollection<Document> small) {
        this.folder = folder;
        this.large = large;
        this.small = small;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var store = EmbeddedStore.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("figures");
            new StoreFigures(
                            folder,
                            database.getCollection("large"),
                            database.getCollection("small"))
                    .print();
        }
        var begin = System.nanoTime();
        EmbeddedStore.start(folder, 0).close();
        System.out.printf("open and close again: %.2f s%n", seconds(begin));
    }

    private void print() throws Exception {
        upserts(large, DOCUMENTS);
        upserts(small, SMALL);
        size("after the upserts");
        one("updateOne({_id, version}) of 1,000", small, SMALL);
        one("updateOne({_id, version}) of 100,000", large, DOCUMENTS);
        updates("200,000 updates of 1,000 documents, one writer in bulks of 100", this::bulks);
        updates("40,000 updates of 1,000 documents, 16 writers one by one", this::singles);
    }

    private static void upserts(MongoCollection<Document> target, int count) {
        target.createIndex(new Document("learner", 1).append("due", 1));
        var begin = System.nanoTime();
        for (int from = 0; from < count; from += 1_000) {
            var bulk = IntStream.range(from, from + 1_000).mapToObj(StoreFigures::upsert).toList();
            target.bulkWrite(bulk, new BulkWriteOptions().ordered(false));
        }
        System.out.printf("bulk upserts of %,d: %,.0f a second%n", count, count / seconds(begin));
    }

    private static UpdateOneModel<Document> upsert(int number) {
        var fields =
                new Document("version", 0)
                        .append("learner", "learner-" + number % 1_000)
                        .append("due", number)
                        .append("text", "x".repeat(300));
        return new UpdateOneModel<>(
                eq("_id", id(number)),
                new Document("$set", fields),
                new UpdateOptions().upsert(true));
    }

    private static void one(String what, MongoCollection<Document> target, int count) {
        var micros = new long[1_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < micros.length; i++) {
                var begin = System.nanoTime();
                target.updateOne(
                        and(eq("_id", id(i * 7 % count)), eq("version", round)), inc("version", 1));
                micros[i] = (System.nanoTime() - begin) / 1_000;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "%s: median %.2f ms, 99 of 100 within %.2f ms%n",
                what, micros[500] / 1e3, micros[990] / 1e3);
    }

    private void updates(String what, Updates updates) throws Exception {
        var begin = System.nanoTime();
        var count = updates.run();
        System.out.printf("%s: %,.0f a second%n", what, count / seconds(begin));
        size("after them");
        Awaitility.await().atMost(IDLE.multipliedBy(2)).pollDelay(IDLE).until(() -> true);
        size("15 idle seconds later");
    }

    private int bulks() {
        for (int bulk = 0; bulk < 2_000; bulk++) {
            var from = bulk * 100;
            var writes =
                    IntStream.range(from, from + 100)
                            .mapToObj(i ->
                                    new UpdateOneModel<Document>(
                                            eq("_id", id(i % SMALL)), inc("n", 1)))
                            .toList();
            small.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        return 200_000;
    }

    private int singles() throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var offset = writer;
                running.add(
                        writers.submit(() -> {
                            for (int i = 0; i < 2_500; i++) {
                                small.updateOne(
                                        eq("_id", id((i * WRITERS + offset) % SMALL)), inc("n", 1));
                            }
                        }));
            }
            for (var writer : running) {
                writer.get();
            }
        }
        return 40_000;
    }

    private void size(String when) throws IOException {
        System.out.printf(
                "file %s: %.1f MB%n", when, Files.size(folder.resolve("documents.mv")) / 1e6);
    }

    private static String id(int number) {
        return "school:learner-%06d:deck".formatted(number);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private interface Updates {
        int run() throws Exception;
    }
}
