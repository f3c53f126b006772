package engram.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Bulks of updates to a store that dies, over the same documents again and again, so that their
 * space is used anew; knows the last version of each that was acknowledged.
 */
final class AcknowledgedVersions {
    private static final int WRITERS = 3;
    private static final int DOCUMENTS = 400;
    private static final int BULK = 7;
    private static final int MOST_TEXT = 2_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final Map<String, Integer> documents = new ConcurrentHashMap<>();
    private final AtomicInteger version = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean ended;

    void begin(String uri, ExecutorService threads) {
        ended = false;
        for (int writer = 0; writer < WRITERS; writer++) {
            var name = "writer-" + writer + "-";
            threads.execute(() -> write(uri, name));
        }
    }

    void end() {
        ended = true;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Until the end, or the death of the store. */
    private void write(String uri, String writer) {
        try (var client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=1000")) {
            var random = new Random();
            var things = client.getDatabase("deaths").getCollection("things");
            things.createIndex(Indexes.ascending("version"));
            while (!ended) {
                var next = version.incrementAndGet();
                var ids =
                        IntStream.range(0, BULK)
                                .mapToObj(_ -> writer + random.nextInt(DOCUMENTS))
                                .distinct()
                                .toList();
                var _ =
                        things.bulkWrite(
                                ids.stream()
                                        .map(id -> update(id, next, random.nextInt(MOST_TEXT)))
                                        .toList());
                ids.forEach(id -> documents.put(id, next));
                acknowledged.addAndGet(ids.size());
            }
        } catch (MongoException died) {
            ended = true;
        }
    }

    private static UpdateOneModel<Document> update(String id, int version, int length) {
        var fields =
                Updates.combine(
                        Updates.set("version", version), Updates.set("text", "x".repeat(length)));
        return new UpdateOneModel<>(eq("_id", id), fields, UPSERT);
    }

    /** What is missing or older than acknowledged, by its documents or by its index. */
    Map<String, Integer> lostAt(String uri) {
        try (var client = MongoClients.create(uri)) {
            var things = client.getDatabase("deaths").getCollection("things");
            var lost = lost(things, new Document());
            lost.putAll(lost(things, gte("version", 0)));
            return lost;
        }
    }

    private Map<String, Integer> lost(MongoCollection<Document> things, Bson filter) {
        var lost = new HashMap<>(documents);
        for (var found : things.find(filter)) {
            var id = found.getString("_id");
            if (found.getInteger("version") >= documents.getOrDefault(id, 0)) lost.remove(id);
        }
        return lost;
    }
}
