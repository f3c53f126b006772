package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {
    private static final int DOCUMENTS = 2_000;

    @TempDir Path folder;

    /** As when indexes are built at the first start after a kill. */
    @Test
    void a_long_read_goes_on_while_everything_is_written_anew_and_its_space_used_again() {
        try (var file = DocumentFile.open(folder.resolve("documents.mv"), 0, () -> {})) {
            var documents = file.collection("db.things");
            writeAll(file, 0);
            try (var _ = file.reading()) {
                var reader = documents.cursor(null);
                for (int version = 1; version <= 20; version++) {
                    writeAll(file, version);
                }
                var read = 0;
                for (; reader.hasNext(); read++) {
                    reader.next();
                    assertThat(reader.getValue()[0]).isZero();
                }
                assertThat(read).isEqualTo(DOCUMENTS);
            }
        }
    }

    @Test
    void what_was_free_before_the_last_force_is_used_again() {
        try (var file = DocumentFile.open(folder.resolve("documents.mv"), 0, () -> {})) {
            writeAll(file, 0);
            var once = file.bytes();
            Awaitility.await()
                    .untilAsserted(() -> {
                        writeAll(file, 1);
                        writeAll(file, 2);
                        assertThat(file.bytes()).isLessThan(40 * once);
                    });
        }
    }

    private static void writeAll(DocumentFile file, int version) {
        var documents = file.collection("db.things");
        for (int number = 0; number < DOCUMENTS; number++) {
            var bytes = new byte[500];
            bytes[0] = (byte) version;
            documents.put("document-%05d".formatted(number), bytes);
        }
        file.commit();
    }
}
