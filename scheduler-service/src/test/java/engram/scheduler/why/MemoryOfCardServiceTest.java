package engram.scheduler.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card's "why" over HTTP, for its learner and for teachers. */
class MemoryOfCardServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/decks/d/cards/c1/memory";
    private static RunningScheduler scheduler;

    private final String school = Backends.unique("school");

    /** A noon: nine days later is nine study days later, whatever the clocks do. */
    private final Instant start =
            Instant.now()
                    .minus(Duration.ofDays(40))
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(Duration.ofHours(12));

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
    }

    @BeforeEach
    void a_deck_that_anns_class_studies_and_two_answers_of_hers() throws Exception {
        scheduler.publish(
                Records.deck(school, "d", "tom"),
                Records.card(school, "d", "c1", 1, "back"),
                Records.enrolment(school, "k", "tom", "TEACHER"),
                Records.enrolment(school, "k", "ann", "LEARNER"),
                Records.enrolment(school, "k", "eve", "LEARNER"),
                Records.enrolment(school, "other", "ben", "TEACHER"),
                Records.assignment(school, "k", "d"),
                Records.reviewed(school, "ann", "d", "c1", "r1", 4, start),
                Records.reviewed(
                        school, "ann", "d", "c1", "r2", 3, start.plus(Duration.ofDays(9))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> memory("ann", "").path("reviews").size() == 2);
    }

    private JsonNode memory(String person, String query) throws Exception {
        return JSON.readTree(scheduler.get(PATH + query, school, person).body());
    }

    @Nested
    class The_learner {
        @Test
        void sees_each_answer_and_what_it_did() throws Exception {
            var memory = memory("ann", "");
            assertThat(memory.path("learner").asText()).isEqualTo("ann");
            assertThat(memory.path("phase").asText()).isEqualTo("REVIEW");
            var first = memory.at("/reviews/0");
            assertThat(first.path("id").asText()).isEqualTo("r1");
            assertThat(first.path("moved").asBoolean()).isTrue();
            assertThat(first.get("recallBefore").isNull()).isTrue();
            assertThat(first.path("stabilityAfter").asDouble()).isEqualTo(8.2956);
            assertThat(first.path("questionKind").asText()).isEqualTo("SELF_RATED");
            assertThat(memory.at("/reviews/1/recallBefore").asDouble()).isBetween(0.85, 0.9);
            assertThat(memory.at("/reviews/1/stabilityAfter").asDouble())
                    .isEqualTo(memory.path("stability").asDouble())
                    .isGreaterThan(8.3);
        }

        @Test
        void sees_the_curve_the_sentence_and_what_comes_next() throws Exception {
            var memory = memory("ann", "");
            var curve = memory.path("curve");
            assertThat(curve.size()).isBetween(10, 400);
            assertThat(Instant.parse(curve.at("/0/at").asText())).isEqualTo(start);
            var end = Instant.parse(curve.get(curve.size() - 1).path("at").asText());
            assertThat(end).isAfter(Instant.parse(memory.path("due").asText()));
            assertThat(memory.path("explanation").asText()).startsWith("After the answer Good on ");
            assertThat(memory.at("/next/easy/seconds").asLong()).isGreaterThan(86_400);
            assertThat(memory.path("desiredRetention").asDouble()).isEqualTo(0.9);
            assertThat(memory.path("weightsFrom").asText()).isEqualTo("DEFAULT");
        }
    }

    @Nested
    class A_card_never_answered {
        @Test
        void is_new_and_says_so() throws Exception {
            var memory = memory("eve", "");
            assertThat(memory.path("phase").asText()).isEqualTo("NEW");
            assertThat(List.of(memory.get("due"), memory.get("recall"), memory.get("stability")))
                    .allMatch(JsonNode::isNull);
            assertThat(memory.path("curve")).isEmpty();
            assertThat(memory.path("explanation").asText()).startsWith("It was never answered");
        }
    }

    @Nested
    class Others {
        @Test
        void who_teach_the_class_see_a_learner_of_it() throws Exception {
            assertThat(memory("tom", "?learner=ann").path("reviews").size()).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource({"eve,ann", "ben,ann", "tom,ben", "tom,nobody", "ann,tom"})
        void see_nothing(String person, String learner) throws Exception {
            var answer = scheduler.get(PATH + "?learner=" + learner, school, person);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("urn:engram:problem:not-found");
        }

        @Test
        void of_another_school_see_nothing() throws Exception {
            assertThat(scheduler.get(PATH, school + "2", "ann").statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class An_odd_request {
        @Test
        void for_a_card_that_is_not_there_finds_nothing() throws Exception {
            var answer = scheduler.get("/api/decks/d/cards/c9/memory", school, "ann");
            assertThat(answer.statusCode()).isEqualTo(404);
        }

        @Test
        void for_a_learner_who_cannot_be_one_is_refused() throws Exception {
            var answer = scheduler.get(PATH + "?learner=a%3Ab", school, "ann");
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }
}
