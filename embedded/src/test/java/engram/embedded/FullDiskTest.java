package engram.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store's file cannot grow, as on a full disk, in the middle of writes: its process ends, so
 * that nothing is acknowledged any more, and a start with room has everything that was. The room is
 * taken away by {@code ulimit -f}, which every Unix has and needs no rights.
 */
@Tag("faults")
class FullDiskTest {
    private static final int HEAP_MEGABYTES = 128;
    private static final int BLOCKS_OF_MEGABYTE = 2_048;

    @TempDir Path folder;

    @Test
    void loses_nothing_and_goes_on_once_there_is_room() throws Exception {
        var writes = new AcknowledgedVersions();
        for (var megabytes : new int[] {3, 4, 6}) fill(megabytes, writes);

        try (var store = StoreProcess.start(folder, HEAP_MEGABYTES)) {
            assertThat(writes.lostAt(store.uri())).isEmpty();
            var before = writes.acknowledged();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                writes.begin(store.uri(), threads);
                Awaitility.await().until(() -> writes.acknowledged() > before);
                writes.end();
            }
        }
    }

    private void fill(int megabytes, AcknowledgedVersions writes)
            throws IOException, InterruptedException {
        var most = Integer.toString(megabytes * BLOCKS_OF_MEGABYTE);
        var before = writes.acknowledged();
        try (var store = StoreProcess.start(folder, HEAP_MEGABYTES, most);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            writes.begin(store.uri(), threads);
            assertThat(store.exitValue()).isEqualTo(Engine.BROKEN);
        }
        assertThat(writes.acknowledged()).isGreaterThan(before);
    }
}
