package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.fsrs.Elapsed;
import engram.fsrs.Fsrs6;
import engram.fsrs.Rating;
import engram.fsrs.Weights;
import engram.outbox.Message;
import engram.scheduler.testing.PublishedVersions;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import engram.scheduler.testing.TopicReader;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the review log to {@code scheduler.memory.v1}, over a real broker and store. */
class MemoryServiceTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningScheduler scheduler;
    private static TopicReader memories;

    private final String school = Backends.unique("school");
    private final String key = school + "/ann/c1";

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
        memories = new TopicReader("scheduler.memory.v1");
    }

    @AfterAll
    static void stop() {
        memories.close();
        scheduler.close();
    }

    private Message reviewed(String id, int rating, Instant at) {
        return Records.reviewed(school, "ann", "d1", "c1", id, rating, at);
    }

    private void awaitVersion(long version) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(memories.newest(key).path("version").asLong())
                                .isEqualTo(version));
    }

    @Nested
    class Two_answers_on_different_days {
        @Test
        void become_the_memory_that_the_formulas_say() throws Exception {
            scheduler.publish(
                    reviewed("r1", 4, MONDAY), reviewed("r2", 3, MONDAY.plus(Duration.ofDays(3))));
            awaitVersion(PublishedVersions.of(1, 2));

            var model = new Fsrs6(Weights.DEFAULT);
            var expected =
                    model.next(
                            model.next(null, Rating.EASY, Elapsed.ofDays(0)),
                            Rating.GOOD,
                            Elapsed.ofDays(3));
            var memory = memories.newest(key);
            assertThat(memory.path("stability").asDouble())
                    .isCloseTo(expected.stability(), within(1e-9));
            assertThat(memory.path("difficulty").asDouble())
                    .isCloseTo(expected.difficulty(), within(1e-9));
            assertThat(memory.path("phase").asText()).isEqualTo("REVIEW");
            assertThat(memory.path("lastDay").asText()).isEqualTo("2026-03-05");
            assertThat(memory.path("spaced")).hasSize(1);
            assertThat(memory.path("decay").asDouble()).isEqualTo(0.1542);
        }
    }

    @Nested
    class An_answer_that_comes_three_times {
        @Test
        void counts_once() throws Exception {
            scheduler.publish(
                    reviewed("r1", 3, MONDAY),
                    reviewed("r1", 3, MONDAY),
                    reviewed("r1", 3, MONDAY));
            scheduler.publish(reviewed("r2", 3, MONDAY.plusSeconds(600)));
            awaitVersion(PublishedVersions.of(1, 2));
            assertThat(memories.newest(key).path("reps").asInt()).isEqualTo(2);
        }
    }

    @Nested
    class An_answer_that_is_undone {
        @Test
        void leaves_a_new_card() throws Exception {
            scheduler.publish(
                    reviewed("r1", 3, MONDAY),
                    Records.undone(school, "ann", "d1", "c1", "r1", MONDAY));
            awaitVersion(PublishedVersions.of(1, 2));
            var memory = memories.newest(key);
            assertThat(memory.path("phase").asText()).isEqualTo("NEW");
            assertThat(memory.path("reps").asInt()).isZero();
            assertThat(memory.has("stability")).isFalse();
            assertThat(memory.has("due")).isFalse();
        }
    }

    @Nested
    class Answers_in_another_order {
        @Test
        void end_in_the_same_memory() throws Exception {
            var ordered = new ArrayList<Message>();
            var shuffled = new ArrayList<Message>();
            for (int i = 0; i < 30; i++) {
                var at = MONDAY.plus(Duration.ofHours(11L * i));
                ordered.add(Records.reviewed(school, "ann", "d1", "c1", "r" + i, 1 + i % 4, at));
                shuffled.add(Records.reviewed(school, "bob", "d1", "c1", "r" + i, 1 + i % 4, at));
            }
            Collections.shuffle(shuffled, new Random(7));
            for (var batch : List.of(ordered, shuffled)) {
                for (int i = 0; i < 30; i += 6) {
                    scheduler.publish(batch.subList(i, i + 6).toArray(Message[]::new));
                }
            }
            awaitVersion(PublishedVersions.of(1, 30));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> {
                        var bob = memories.newest(school + "/bob/c1");
                        assertThat(bob.path("version").asLong())
                                .isEqualTo(PublishedVersions.of(1, 30));
                        for (var field :
                                List.of("stability", "difficulty", "due", "lapses", "spaced")) {
                            assertThat(bob.path(field)).isEqualTo(memories.newest(key).path(field));
                        }
                    });
        }
    }

    @Nested
    class A_record_that_makes_no_sense {
        @Test
        void is_put_aside_and_stops_nothing() throws Exception {
            var bad =
                    """
                    {"id":"bad","version":1,"school":"%s","learner":"ann","deck":"d1","card":"c1","rating":9,\
                    "mode":"SPACED","zone":"UTC","answeredAt":"%s","receivedAt":"%s"}\
                    """
                            .formatted(school, MONDAY, MONDAY);
            var foreign =
                    reviewed("r0", 3, MONDAY)
                            .json()
                            .replace("\"learner\":\"ann\"", "\"learner\":\"eve\"");
            scheduler.publish(
                    Records.review("ReviewRecorded", school, "ann", "bad", 1, MONDAY, bad),
                    Records.review("ReviewRecorded", school, "ann", "r0", 1, MONDAY, foreign),
                    Records.review("ReviewRecorded", school, "ann", "no", 1, MONDAY, "not JSON"),
                    Records.review("SomethingNew", school, "ann", "new", 1, MONDAY, "{}"),
                    reviewed("r1", 3, MONDAY));
            awaitVersion(PublishedVersions.of(1, 1));
            assertThat(memories.startingWith(school + "/eve")).isEmpty();
        }
    }

    @Nested
    class Everything_derived {
        @Test
        void comes_back_the_same_when_it_was_dropped() throws Exception {
            var database = Backends.unique("scheduler");
            for (int i = 0; i < 10; i++) {
                scheduler.publish(
                        reviewed("r" + i, 1 + i % 4, MONDAY.plus(Duration.ofHours(13L * i))));
            }
            var first = stateAfterRun(database, false);
            var second = stateAfterRun(database, true);
            assertThat(first.reps()).isEqualTo(10);
            assertThat(second).isEqualTo(first);
        }

        private engram.fsrs.CardState stateAfterRun(String database, boolean drop)
                throws Exception {
            if (drop) {
                scheduler
                        .bean(com.mongodb.client.MongoClient.class)
                        .getDatabase(database + "_views")
                        .drop();
            }
            try (var other = RunningScheduler.start(database)) {
                assertThat(other.bean(MongoDatabase.class, Qualifiers.byName("views")).getName())
                        .isEqualTo(database + "_views");
                return await().atMost(PATIENCE)
                        .until(
                                () ->
                                        other.bean(Memories.class)
                                                .statesOf(school, "ann", List.of("c1"))
                                                .get("c1"),
                                state -> state != null && state.reps() == 10);
            }
        }
    }
}
