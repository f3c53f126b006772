package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that was not left as a close in order leaves it. */
class DamagedFileTest {
    private static final int DOCUMENTS = 300;
    private static final String TEXT = "x".repeat(400);

    @TempDir Path folder;

    private final AtomicInteger broken = new AtomicInteger();

    private Path file(String name) {
        return folder.resolve(name);
    }

    private DocumentStore open(Path path) {
        return DocumentStore.open(path, broken::incrementAndGet);
    }

    private static Document run(DocumentStore store, Document command) {
        var name = command.keySet().iterator().next();
        return store.handleCommand(new EmbeddedChannel(), "damage", name, command);
    }

    private static void insert(DocumentStore store, int from, int to) {
        for (int i = from; i < to; i++) {
            var one = new Document("_id", "%05d".formatted(i)).append("n", i).append("text", TEXT);
            var _ = run(store, new Document("insert", "things").append("documents", List.of(one)));
        }
    }

    private static int count(DocumentStore store, Document filter) {
        var command = new Document("count", "things").append("query", filter);
        return ((Number) run(store, command).get("n")).intValue();
    }

    /** The file as a kill leaves it, with everything that was written so far. */
    private Path killed() throws IOException {
        var store = open(file("documents.mv"));
        try {
            insert(store, 0, DOCUMENTS);
            return Files.copy(file("documents.mv"), file("left.mv"));
        } finally {
            store.close();
        }
    }

    @Nested
    class A_tail_that_is_no_write_of_ours {
        @Test
        void is_left_out_whatever_it_holds() throws Exception {
            var left = killed();
            var tail = new byte[50_000];
            new Random(7).nextBytes(tail);
            Files.write(left, tail, StandardOpenOption.APPEND);

            var store = open(left);
            try {
                assertThat(count(store, new Document())).isEqualTo(DOCUMENTS);
                insert(store, DOCUMENTS, DOCUMENTS + 5);
                assertThat(count(store, new Document())).isEqualTo(DOCUMENTS + 5);
            } finally {
                store.close();
            }
        }

        @Test
        void may_be_room_that_the_system_gave_and_nobody_filled() throws Exception {
            var left = killed();
            Files.write(left, new byte[200_000], StandardOpenOption.APPEND);

            var store = open(left);
            try {
                assertThat(count(store, new Document())).isEqualTo(DOCUMENTS);
            } finally {
                store.close();
            }
        }
    }

    @Nested
    class A_header_that_was_torn {
        @Test
        void is_read_from_its_second_copy() throws Exception {
            var left = killed();
            try (var open = new RandomAccessFile(left.toFile(), "rw")) {
                open.write(new byte[40]);
            }

            var store = open(left);
            try {
                assertThat(count(store, new Document())).isEqualTo(DOCUMENTS);
            } finally {
                store.close();
            }
        }
    }

    @Nested
    class A_file_of_a_later_release {
        @Test
        void is_refused_and_stays_as_it_is() throws Exception {
            var left = killed();
            replaceInHeaders(left, "format:3", "format:9");
            var before = Files.readAllBytes(left);

            assertThatThrownBy(() -> open(left)).hasMessageContaining("format");
            assertThat(Files.readAllBytes(left)).isEqualTo(before);
        }
    }

    @Nested
    class A_file_that_is_none_of_ours {
        @Test
        void is_refused_and_stays_as_it_is() throws Exception {
            var other = file("other.mv");
            Files.writeString(other, "Dear diary, ".repeat(2_000));
            var before = Files.readAllBytes(other);

            assertThatThrownBy(() -> open(other)).isInstanceOf(RuntimeException.class);
            assertThat(Files.readAllBytes(other)).isEqualTo(before);
        }
    }

    @Nested
    class A_file_that_another_store_has_open {
        @Test
        void is_refused_and_the_other_goes_on() {
            var store = open(file("documents.mv"));
            try {
                insert(store, 0, 3);
                assertThatThrownBy(() -> open(file("documents.mv")))
                        .isInstanceOf(RuntimeException.class);
                insert(store, 3, 6);
                assertThat(count(store, new Document())).isEqualTo(6);
            } finally {
                store.close();
            }
        }
    }

    @Nested
    class A_disk_that_is_full {
        @Test
        void breaks_the_store_once_and_refuses_all_that_follows() {
            FailingFilePath.register();
            var store = open(Path.of("failing:" + file("full.mv")));
            insert(store, 0, 50);
            FailingFilePath.fillDisk();

            assertThatThrownBy(() -> insert(store, 50, 51)).isInstanceOf(RuntimeException.class);
            FailingFilePath.makeRoom();
            assertThatThrownBy(() -> insert(store, 51, 52)).isInstanceOf(RuntimeException.class);
            assertThat(broken).hasPositiveValue();

            var again = open(file("full.mv"));
            try {
                assertThat(count(again, new Document("n", new Document("$lt", 50)))).isEqualTo(50);
                assertThat(count(again, new Document("n", 51))).isZero();
            } finally {
                again.close();
            }
        }

        @Test
        void tells_every_client_that_the_store_is_about_to_end() {
            FailingFilePath.register();
            var store = open(Path.of("failing:" + file("told.mv")));
            insert(store, 0, 50);
            FailingFilePath.fillDisk();
            assertThatThrownBy(() -> insert(store, 50, 51)).isInstanceOf(RuntimeException.class);

            for (var command : List.of("find", "distinct"))
                assertThat(answer(store, new Document(command, "things").append("key", "n")))
                        .as(command)
                        .containsEntry("ok", 0)
                        .containsEntry("code", 91)
                        .containsEntry("codeName", "ShutdownInProgress");
        }

        private static Document answer(DocumentStore store, Document command) {
            var message =
                    new MongoMessage(
                            new EmbeddedChannel(),
                            new MessageHeader(1, 0),
                            command.append("$db", "damage"));
            return store.handleMessage(message);
        }
    }

    /** Both copies of the header, with checksums that are right: a later release wrote them. */
    private static void replaceInHeaders(Path path, String from, String to) throws IOException {
        var bytes = Files.readAllBytes(path);
        for (int header = 0; header < 2; header++) {
            var block = new String(bytes, header * 4096, 4096, StandardCharsets.ISO_8859_1);
            var sum = block.indexOf(",fletcher:");
            var content = block.substring(0, sum).replace(from, to);
            assertThat(content).contains(to);
            var raw = content.getBytes(StandardCharsets.ISO_8859_1);
            var check = org.h2.mvstore.DataUtils.getFletcher32(raw, 0, raw.length);
            var whole = content + ",fletcher:" + Integer.toHexString(check) + "\n";
            var padded = new byte[4096];
            java.util.Arrays.fill(padded, (byte) ' ');
            padded[4095] = '\n';
            var text = whole.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(text, 0, padded, 0, text.length);
            System.arraycopy(padded, 0, bytes, header * 4096, 4096);
        }
        Files.write(path, bytes);
    }
}
