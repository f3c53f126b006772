package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.fsrs.Rating;
import engram.inbox.view.LiveViews;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
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
    Memories memories(Plans plans) {
        return new MongoMemories(LiveViews.fixed(CLIENT.getDatabase(DATABASE)), plans);
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
                                () ->
                                        memories(new ChosenPlans())
                                                .remember(Map.of(key, List.of(fact("r" + i, i)))))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var written : threads.invokeAll(writes)) {
                written.get();
            }
        }
        var memory =
                memories(new ChosenPlans()).remember(Map.of(key, List.of(fact("r0", 0)))).get(key);
        assertThat(memory.version()).isEqualTo(CardMemory.version(1, 40));
        assertThat(memory.state().reps()).isEqualTo(40);
    }

    @Test
    void a_memory_that_does_not_change_is_not_written() {
        var key = new MemoryKey(Backends.unique("school"), "ann", "c1");
        memories(new ChosenPlans()).remember(Map.of(key, List.of(fact("r1", 1))));
        memories(new ChosenPlans()).remember(Map.of(key, List.of(fact("r1", 1))));
        assertThat(stored(key)).containsEntry("rev", 1L);
        memories(new ChosenPlans()).remember(Map.of(key, List.of(fact("r2", 2))));
        assertThat(stored(key)).containsEntry("rev", 2L);
    }

    private static Document stored(MemoryKey key) {
        return LiveViews.fixed(CLIENT.getDatabase(DATABASE))
                .of("memory")
                .collection("memories")
                .find(new Document("_id", key.id()))
                .first();
    }

    /** The replayer stores a new plan and works through the memories while the fold writes them. */
    @Test
    void a_plan_that_changes_while_facts_come_in_holds_for_all_in_the_end() throws Exception {
        var school = Backends.unique("school");
        var ann = new Learner(school, "ann");
        var plans = new ChosenPlans();
        Callable<Object> facts =
                () -> {
                    for (int i = 0; i < 60; i++) {
                        var key = new MemoryKey(school, "ann", "c" + i % 6);
                        memories(plans).remember(Map.of(key, List.of(fact("r" + i, i))));
                    }
                    return school;
                };
        Callable<Object> replays =
                () -> {
                    for (long version = 2; version < 12; version++) {
                        plans.choose(ann, ChosenPlans.plan(version));
                        memories(plans).replay(ann, "", 100);
                    }
                    return school;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(facts, replays))) {
                done.get();
            }
        }
        var stored =
                LiveViews.fixed(CLIENT.getDatabase(DATABASE)).of("memory").collection("memories");
        for (var memory : stored.find(new Document("school", school))) {
            assertThat(memory.getLong("version")).isEqualTo(CardMemory.version(11, 10));
        }
        assertThat(stored.countDocuments(new Document("school", school))).isEqualTo(6);
    }

    @Test
    void a_document_of_an_older_layout_counts_as_empty() {
        var school = Backends.unique("school");
        var key = new MemoryKey(school, "ann", "c1");
        LiveViews.fixed(CLIENT.getDatabase(DATABASE))
                .of("memory")
                .collection("memories")
                .insertOne(
                        new Document("_id", key.id())
                                .append("version", CardMemory.version(1, 3))
                                .append("rev", 3L)
                                .append("facts", List.of(new Document("id", "r9"))));
        var memory =
                memories(new ChosenPlans()).remember(Map.of(key, List.of(fact("r0", 0)))).get(key);
        assertThat(memory.version()).isEqualTo(CardMemory.version(1, 1));
    }

    private static CardFact fact(String id, int minute) {
        return Facts.answered(id, 1, Rating.GOOD, Facts.START.plusSeconds(60L * minute));
    }
}
