package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes that come, by several hands at once, while documents are written. */
class IndexWhileWritingTest {
    private static final int WRITERS = 3;
    private static final int BEFORE = 2_000;

    @TempDir Path folder;
    private DocumentStore store;

    @BeforeEach
    void open() {
        store = DocumentStore.open(folder.resolve("documents.mv"), () -> {});
        for (int i = 0; i < BEFORE; i += 100) insert(store, "before", i, 100);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Document run(DocumentStore store, Document command) {
        var name = command.keySet().iterator().next();
        return store.handleCommand(new EmbeddedChannel(), "kills", name, command);
    }

    private static void insert(DocumentStore store, String writer, int from, int count) {
        var documents = new ArrayList<Document>();
        for (int i = from; i < from + count; i++)
            documents.add(
                    new Document("_id", writer + i).append("n", i % 50).append("writer", writer));
        var _ = run(store, new Document("insert", "things").append("documents", documents));
    }

    private static void createIndex(DocumentStore store, String... fields) {
        var key = new Document();
        for (var field : fields) key.append(field, 1);
        var index = new Document("key", key).append("name", String.join("_", fields));
        var command = new Document("createIndexes", "things").append("indexes", List.of(index));
        var _ = run(store, command);
    }

    /** By index where there is one, and by reading all. */
    private static void answersAgree(DocumentStore store) {
        for (int n = 0; n < 50; n++) {
            var wanted = n;
            var all = Answers.all(store, new Document("find", "things"));
            var scanned = all.stream().filter(each -> each.get("n").equals(wanted)).count();
            var find = new Document("find", "things").append("filter", new Document("n", n));
            assertThat(Answers.all(store, find)).as("n = %d", n).hasSize((int) scanned);
            if (n > 2) n += 10;
        }
    }

    /** Writers that go on until the task is done. */
    private void whileWriting(Callable<?> task) throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++)
                writers.add(write(threads, "writer" + writer + "-", done));
            try {
                task.call();
            } finally {
                done.set(true);
            }
            for (var writer : writers) writer.get();
        }
    }

    private Future<?> write(ExecutorService threads, String name, AtomicBoolean done) {
        return threads.submit(() -> {
            for (int i = 0; !done.get(); i += 5) insert(store, name, i, 5);
        });
    }

    @Nested
    class One_that_is_made_while_others_write {
        @Test
        void has_every_document_from_before_and_from_meanwhile() throws Exception {
            whileWriting(() -> {
                createIndex(store, "n");
                createIndex(store, "writer", "n");
                return null;
            });

            answersAgree(store);
        }

        @Test
        void is_one_index_though_eight_make_it_at_once() throws Exception {
            try (var threads = Executors.newFixedThreadPool(8)) {
                var makers = new ArrayList<Future<?>>();
                for (int i = 0; i < 8; i++)
                    makers.add(threads.submit(() -> createIndex(store, "n")));
                for (var maker : makers) maker.get();
            }

            var list = run(store, new Document("listIndexes", "things"));
            var cursor = (Document) list.get("cursor");
            assertThat((List<?>) cursor.get("firstBatch")).hasSize(2);
            answersAgree(store);
        }
    }

    @Nested
    class A_kill_in_the_middle_of_making_one {
        @Test
        void leaves_a_file_whose_answers_are_whole() throws Exception {
            var left = folder.resolve("left.mv");
            whileWriting(() -> {
                createIndex(store, "n");
                return Files.copy(
                        folder.resolve("documents.mv"), left, StandardCopyOption.REPLACE_EXISTING);
            });

            var again = DocumentStore.open(left, () -> {});
            try {
                answersAgree(again);
                createIndex(again, "writer");
                answersAgree(again);
            } finally {
                again.close();
            }
        }
    }

    @Nested
    class One_that_is_dropped_while_a_cursor_goes_by_it {
        @Test
        void ends_that_cursor_and_no_other() {
            createIndex(store, "n");
            createIndex(store, "writer");
            var byN = cursorOf(new Document("n", 1));
            var byWriter = cursorOf(new Document("writer", "before"));

            var drop = new Document("dropIndexes", "things").append("index", "n");
            var _ = run(store, drop);

            assertThat(more(byN)).isFalse();
            assertThat(more(byWriter)).isTrue();
        }

        private final EmbeddedChannel client = new EmbeddedChannel();

        private long cursorOf(Document filter) {
            var find =
                    new Document("find", "things").append("filter", filter).append("batchSize", 2);
            var answer = store.handleCommand(client, "kills", "find", find);
            return (long) ((Document) answer.get("cursor")).get("id");
        }

        private boolean more(long cursor) {
            var more = new Document("getMore", cursor).append("collection", "things");
            try {
                var _ = store.handleCommand(client, "kills", "getMore", more);
                return true;
            } catch (de.bwaldvogel.mongo.exception.MongoServerException gone) {
                return false;
            }
        }
    }
}
