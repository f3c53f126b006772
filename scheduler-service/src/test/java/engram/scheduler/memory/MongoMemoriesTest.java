package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Rating;
import engram.scheduler.memory.model.SchedulingSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MongoMemoriesTest extends MemoriesContract {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String DATABASE = Backends.unique("memories");

    @AfterAll
    static void close() {
        CLIENT.getDatabase(DATABASE).drop();
        CLIENT.close();
    }

    @Override
    Memories memories() {
        return new MongoMemories(CLIENT.getDatabase(DATABASE), SchedulingSettings.DEFAULT);
    }

    /**
     * A replica that lost its partitions without knowing it writes beside the one that now has
     * them.
     */
    @Test
    void writers_that_meet_lose_no_fact() throws Exception {
        var key = new MemoryKey(Backends.unique("school"), "ann", "c1");
        var writes =
                IntStream.range(0, 40)
                        .<Callable<Object>>mapToObj(i ->
                                () -> memories().remember(Map.of(key, List.of(fact("r" + i, i)))))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var written : threads.invokeAll(writes)) {
                written.get();
            }
        }
        var memory = memories().remember(Map.of(key, List.of(fact("r0", 0)))).get(key);
        assertThat(memory.version()).isEqualTo(1_000_040);
        assertThat(memory.state().reps()).isEqualTo(40);
    }

    private static CardFact fact(String id, int minute) {
        return Facts.answered(id, 1, Rating.GOOD, Facts.START.plusSeconds(60L * minute));
    }
}
