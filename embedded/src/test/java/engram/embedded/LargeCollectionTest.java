package engram.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not grow with the number of documents or updates. */
class LargeCollectionTest {
    private static final int LARGE = 50_000;
    private static final int SMALL = 1_000;

    @TempDir Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    @BeforeEach
    void start() {
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void end() {
        client.close();
        store.close();
    }

    @Test
    void a_conditional_update_is_no_scan() {
        var small = filled("small", SMALL);
        var large = filled("large", LARGE);
        medianNanos(small, SMALL);
        // A scan would take fifty times as long.
        assertThat(medianNanos(large, LARGE)).isLessThan(15 * medianNanos(small, SMALL));
    }

    @Test
    void a_query_by_index_with_an_order_and_a_limit_is_no_scan() {
        var large = filled("large", LARGE);
        large.createIndex(new Document("learner", 1).append("due", 1));
        var all = leastNanos(() -> large.countDocuments(eq("text", "none")));
        var some =
                leastNanos(() ->
                        large.find(eq("learner", 3))
                                .sort(new Document("due", -1))
                                .limit(10)
                                .forEach(found -> assertThat(found).isNotEmpty()));
        assertThat(some).isLessThan(all / 3);
    }

    @Test
    void updates_do_not_let_the_file_grow_without_limit() throws IOException {
        var things = filled("things", SMALL);
        var first = Files.size(folder.resolve("documents.mv"));
        for (int round = 0; round < 6_000; round++) update(things, round);
        // Each round writes 10 pages of 4 KB at least: 240 MB. The faster the disk, the more of it
        // is there before what is old enough to be taken away is.
        var next = new AtomicInteger();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    update(things, next.getAndIncrement());
                    assertThat(Files.size(folder.resolve("documents.mv")))
                            .isBetween(first, 120_000_000L);
                });
    }

    private static void update(MongoCollection<Document> things, int round) {
        things.bulkWrite(
                IntStream.range(round * 10, round * 10 + 10)
                        .mapToObj(i ->
                                new UpdateOneModel<Document>(eq("_id", i % SMALL), inc("n", 1)))
                        .toList());
    }

    private static long medianNanos(MongoCollection<Document> collection, int count) {
        var took =
                IntStream.range(0, 201)
                        .mapToLong(i ->
                                nanos(() ->
                                        collection.updateOne(
                                                and(eq("_id", i * 7 % count), eq("version", 0)),
                                                inc("n", 1))))
                        .toArray();
        Arrays.sort(took);
        return took[took.length / 2];
    }

    /** Of five times, the one that the rest of the machine disturbed least. */
    private static long leastNanos(Runnable task) {
        return IntStream.range(0, 5).mapToLong(_ -> nanos(task)).min().orElseThrow();
    }

    private static long nanos(Runnable task) {
        var begin = System.nanoTime();
        task.run();
        return System.nanoTime() - begin;
    }

    private MongoCollection<Document> filled(String name, int count) {
        var collection = client.getDatabase("large").getCollection(name);
        collection.insertMany(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Document("_id", i)
                                        .append("version", 0)
                                        .append("learner", i % 500)
                                        .append("due", i)
                                        .append("text", "x".repeat(300)))
                        .toList(),
                new InsertManyOptions().ordered(false));
        return collection;
    }
}
