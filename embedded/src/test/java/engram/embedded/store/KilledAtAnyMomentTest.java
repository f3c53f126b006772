package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file as a kill leaves it at any byte of any write, commits, compaction and moves of chunks
 * among them: it opens at once, with everything that was acknowledged. {@code -Dengram.kills=200}
 * takes more than the sample.
 */
@Tag("faults")
class KilledAtAnyMomentTest {
    private static final int KILLS = Integer.getInteger("engram.kills", 25);
    private static final long SEED = Long.getLong("engram.seed", System.nanoTime());
    private static final int WRITERS = 3;
    private static final int DOCUMENTS = 400;
    private static final int BULK = 7;
    private static final int MOST_WRITES_BETWEEN = 40;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    /** The last version of each document that was acknowledged. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean ended;

    @Test
    void the_first_start_has_everything_that_was_acknowledged() throws Exception {
        TornFilePath.register();
        var store = DocumentStore.open(Path.of("torn:" + folder.resolve("documents.mv")), () -> {});
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            try {
                createIndexes(store);
                for (int writer = 0; writer < WRITERS; writer++) {
                    var number = writer;
                    writers.execute(() -> write(store, number));
                }
                for (int kill = 1; kill <= KILLS; kill++) {
                    var expected = killAfter(1 + random.nextInt(MOST_WRITES_BETWEEN));
                    check("kill %d of seed %d".formatted(kill, SEED), expected);
                }
            } finally {
                ended = true;
            }
        }
        store.close();
    }

    private Map<String, Integer> killAfter(int writes) throws Exception {
        var killed = new CompletableFuture<Map<String, Integer>>();
        TornFilePath.atWrite(
                writes,
                random,
                () -> {
                    var before = new HashMap<>(acknowledged);
                    copy();
                    killed.complete(before);
                });
        return killed.get(60, TimeUnit.SECONDS);
    }

    private void copy() {
        try {
            Files.copy(
                    folder.resolve("documents.mv"),
                    folder.resolve("left.mv"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String what, Map<String, Integer> expected) {
        var store = DocumentStore.open(folder.resolve("left.mv"), () -> {});
        try {
            var found = versions(store, new Document());
            expected.forEach((id, version) ->
                    assertThat(found.getOrDefault(id, -1))
                            .as("%s: %s", what, id)
                            .isGreaterThanOrEqualTo(version));
            var indexed = versions(store, new Document("version", new Document("$gte", 0)));
            assertThat(indexed).as(what).isEqualTo(found);
        } finally {
            store.close();
        }
    }

    private static void createIndexes(DocumentStore store) {
        var indexes =
                List.of(
                        new Document("key", new Document("version", 1)).append("name", "versions"),
                        new Document("key", new Document("text", 1)).append("name", "texts"));
        var _ = run(store, new Document("createIndexes", "things").append("indexes", indexes));
    }

    /** Bulks over documents that only this writer changes, of sizes that vary. */
    private void write(DocumentStore store, int writer) {
        var chance = new Random(SEED + writer);
        for (int version = 0; !ended; version++) {
            var now = version;
            var ids =
                    IntStream.range(0, BULK)
                            .mapToObj(_ -> writer + ":" + chance.nextInt(DOCUMENTS))
                            .distinct()
                            .toList();
            var updates = ids.stream().map(id -> update(id, now, chance.nextInt(800))).toList();
            var _ = run(store, new Document("update", "things").append("updates", updates));
            ids.forEach(id -> acknowledged.put(id, now));
        }
    }

    private static Document update(String id, int version, int length) {
        var text = "%d %s".formatted(version, "x".repeat(length));
        var fields = new Document("version", version).append("text", text);
        return new Document("q", new Document("_id", id))
                .append("u", new Document("$set", fields))
                .append("upsert", true);
    }

    private static Map<String, Integer> versions(DocumentStore store, Document filter) {
        var found = new HashMap<String, Integer>();
        var find = new Document("find", "things").append("filter", filter);
        for (var each : Answers.all(store, find)) {
            found.put((String) each.get("_id"), (Integer) each.get("version"));
        }
        return found;
    }

    private static Document run(DocumentStore store, Document command) {
        var name = command.keySet().iterator().next();
        return store.handleCommand(new EmbeddedChannel(), "kills", name, command);
    }
}
