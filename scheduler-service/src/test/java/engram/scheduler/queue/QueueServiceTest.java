package engram.scheduler.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import engram.scheduler.testing.RunningScheduler.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue over HTTP, from the records of the other services, over a real broker and store. */
class QueueServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningScheduler scheduler;

    private final String school = Backends.unique("school");

    @BeforeAll
    static void start() throws Exception {
        scheduler = RunningScheduler.start();
    }

    @AfterAll
    static void stop() {
        scheduler.close();
    }

    @BeforeEach
    void a_deck_of_four_cards_one_without_an_answer() throws Exception {
        scheduler.publish(
                Records.deck(school, "d", "ann"),
                Records.card(school, "d", "c1", 1, "back"),
                Records.card(school, "d", "c2", 2, "back"),
                Records.card(school, "d", "c3", 3, ""),
                Records.card(school, "d", "c4", 4, "back"));
    }

    private HttpResponse<String> get(String mode, String person) throws Exception {
        return scheduler.get("/api/decks/d/queue?mode=" + mode, school, person);
    }

    private JsonNode queue(String mode, Predicate<JsonNode> until) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            var response = get(mode, "ann");
                            return response.statusCode() == 200
                                    ? JSON.readTree(response.body())
                                    : JSON.createObjectNode();
                        },
                        found -> found.has("counts") && until.test(found));
    }

    private static List<String> ids(JsonNode queue) {
        var ids = new ArrayList<String>();
        queue.path("cards").forEach(card -> ids.add(card.path("id").asText()));
        return ids;
    }

    @Nested
    class In_Spaced {
        @Test
        void new_cards_come_with_their_previews_and_drafts_do_not_come() {
            var queue = queue("SPACED", found -> found.at("/counts/new").asInt() == 3);
            assertThat(ids(queue)).containsExactly("c1", "c2", "c4");
            assertThat(queue.at("/counts").toString())
                    .isEqualTo(
                            "{\"due\":0,\"soon\":0,\"new\":3,\"cards\":3,\"drafts\":1,"
                                    + "\"suspended\":0,\"buried\":0,\"newToday\":0,"
                                    + "\"reviewsToday\":0,\"newLeft\":30,\"reviewsLeft\":200}");
            var card = queue.at("/cards/0");
            assertThat(card.path("front").asText()).isEqualTo("front of c1");
            assertThat(card.path("stage").asText()).isEqualTo("NEW");
            assertThat(card.has("dueAt")).isFalse();
            assertThat(card.at("/next/again/seconds").asLong()).isEqualTo(60);
            assertThat(card.at("/next/hard/seconds").asLong()).isEqualTo(330);
            assertThat(card.at("/next/good/seconds").asLong()).isEqualTo(600);
            assertThat(card.at("/next/easy/seconds").asLong()).isEqualTo(8 * 86_400);
            assertThat(card.at("/next/good/phase").asText()).isEqualTo("LEARNING");
            assertThat(card.at("/next/good/next/good/phase").asText()).isEqualTo("REVIEW");
            assertThat(card.at("/next/easy").has("next")).isFalse();
        }

        @Test
        void answered_cards_come_when_they_are_due() throws Exception {
            var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            scheduler.publish(
                    Records.reviewed(school, "ann", "d", "c1", "r1", 3, now.minusSeconds(700)),
                    Records.reviewed(
                            school, "ann", "d", "c2", "r2", 4, now.minus(Duration.ofDays(30))),
                    Records.reviewed(school, "ann", "d", "c4", "r3", 4, now));
            var queue = queue("SPACED", found -> found.at("/counts/new").asInt() == 0);
            assertThat(ids(queue)).containsExactly("c1", "c2");
            assertThat(queue.at("/counts/due").asInt()).isEqualTo(2);
            assertThat(queue.at("/cards/0/phase").asText()).isEqualTo("LEARNING");
            assertThat(Instant.parse(queue.at("/cards/0/dueAt").asText()))
                    .isEqualTo(now.minusSeconds(100));
            assertThat(queue.at("/cards/1/stage").asText()).isEqualTo("FAMILIAR");
            assertThat(queue.at("/cards/1/next/again/phase").asText()).isEqualTo("RELEARNING");
        }
    }

    @Nested
    class Beyond_the_days_limit {
        private JsonNode beyond(String query) throws Exception {
            var response = scheduler.get("/api/decks/d/queue" + query, school, "ann");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JSON.readTree(response.body());
        }

        @Test
        void due_cards_come_when_they_are_asked_for() throws Exception {
            var monthAgo = Instant.now().minus(Duration.ofDays(30));
            scheduler.publish(
                    Records.reviewed(school, "ann", "d", "c1", "r1", 4, monthAgo),
                    Records.reviewed(school, "ann", "d", "c2", "r2", 4, monthAgo),
                    Records.reviewed(school, "ann", "d", "c4", "r3", 4, monthAgo));
            queue("SPACED", found -> found.at("/counts/due").asInt() == 3);
            var limit =
                    scheduler.send(
                            "PATCH",
                            "/api/settings/learner/ann",
                            new Person(school, "ann", "LEARNER"),
                            "\"0\"",
                            "{\"reviewsPerDay\":1}");
            assertThat(limit.statusCode()).as(limit.body()).isEqualTo(200);

            assertThat(ids(beyond(""))).hasSize(1);
            var more = beyond("?moreReviews=1");
            assertThat(ids(more)).hasSize(2);
            assertThat(more.at("/cards/1/why/kind").asText()).isEqualTo("OVERDUE");
            assertThat(more.at("/counts/due").asInt()).isEqualTo(3);
            assertThat(more.at("/counts/reviewsLeft").asInt()).isEqualTo(1);
            assertThat(ids(beyond("?moreReviews=200"))).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "201", "many"})
        void a_number_that_makes_no_sense_is_refused(String number) throws Exception {
            var response = scheduler.get("/api/decks/d/queue?moreReviews=" + number, school, "ann");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(response.body()).at("/errors/0/field").asText())
                    .endsWith("moreReviews");
        }
    }

    @Nested
    class In_Flashcards {
        @Test
        void all_cards_come_and_a_draft_takes_no_rating() {
            var queue = queue("FLASHCARDS", found -> ids(found).size() == 4);
            assertThat(ids(queue)).containsExactly("c1", "c2", "c3", "c4");
            assertThat(queue.at("/cards/2/draft").asBoolean()).isTrue();
            assertThat(queue.at("/cards/2").has("next")).isFalse();
            assertThat(queue.at("/cards/0/next/good").has("next")).isFalse();
        }
    }

    @Nested
    class A_deck_that_the_caller_cannot_reach {
        @Test
        void is_not_there() throws Exception {
            queue("SPACED", found -> true);
            var response = get("SPACED", "bob");
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(JSON.readTree(response.body()).path("type").asText())
                    .isEqualTo("urn:engram:problem:not-found");
        }

        @Test
        void is_not_there_for_a_namesake_in_another_school() throws Exception {
            queue("SPACED", found -> true);
            var response = scheduler.get("/api/decks/d/queue", Backends.unique("other"), "ann");
            assertThat(response.statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class A_request_that_makes_no_sense {
        @ParameterizedTest
        @ValueSource(strings = {"LEARN", "SPACED_OUT", "1"})
        void names_the_mode_as_wrong(String mode) throws Exception {
            var response = get(mode, "ann");
            assertThat(response.statusCode()).isEqualTo(400);
            var problem = JSON.readTree(response.body());
            assertThat(problem.path("type").asText()).isEqualTo("urn:engram:problem:invalid");
            assertThat(problem.at("/errors/0/field").asText()).endsWith("mode");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a%3Ab", "%24gt", "%00", "..%2F..%2Fd"})
        void finds_no_deck(String deck) throws Exception {
            var response = scheduler.get("/api/decks/" + deck + "/queue", school, "ann");
            assertThat(response.statusCode()).isIn(400, 404);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }

        @Test
        void without_a_token_is_refused() throws Exception {
            var response = scheduler.getAnonymously("/api/decks/d/queue?mode=SPACED");
            assertThat(response.statusCode()).isEqualTo(401);
        }
    }

    @Nested
    class The_service {
        @Test
        void is_healthy_once_it_has_caught_up() {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(scheduler.getAnonymously("/health").statusCode())
                                    .isEqualTo(200));
        }
    }
}
