package engram.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store runs out of memory in the middle of writes, commits and compaction, and its process
 * ends: the next start has everything that was acknowledged. {@code -Dengram.kills=200} takes more
 * than the sample.
 */
@Tag("faults")
class FullHeapTest {
    private static final int DEATHS = Integer.getInteger("engram.kills", 3);
    private static final long SEED = Long.getLong("engram.seed", System.nanoTime());
    private static final int HEAP_MEGABYTES = 64;
    private static final int MOST_WRITES_BETWEEN = 600;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    @Test
    void each_start_has_everything_that_was_acknowledged() throws Exception {
        var writes = new AcknowledgedVersions();
        for (int death = 1; death <= DEATHS; death++) {
            try (var store = StoreProcess.start(folder, HEAP_MEGABYTES)) {
                assertThat(writes.lostAt(store.uri()))
                        .as("death %d of seed %d", death, SEED)
                        .isEmpty();
                dieOfFullHeap(store, writes);
            }
        }
        try (var store = StoreProcess.start(folder, HEAP_MEGABYTES)) {
            assertThat(writes.lostAt(store.uri())).as("last of seed %d", SEED).isEmpty();
        }
        System.out.printf(
                "%d deaths of a full heap, %d acknowledged writes, none lost%n",
                DEATHS, writes.acknowledged());
    }

    private void dieOfFullHeap(StoreProcess store, AcknowledgedVersions writes) throws Exception {
        var enough = writes.acknowledged() + 1 + random.nextInt(MOST_WRITES_BETWEEN);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            writes.begin(store.uri(), threads);
            try {
                Awaitility.await().until(() -> writes.acknowledged() >= enough || !store.isAlive());
                assertThat(store.fillHeap()).isEqualTo(StoreProcess.OUT_OF_MEMORY);
            } finally {
                writes.end();
            }
        }
    }
}
