package engram.scheduler.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import engram.backends.Backends;
import engram.scheduler.testing.Records;
import engram.scheduler.testing.RunningScheduler;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks over HTTP, and what the queue makes of them. */
class MarkServiceTest {
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
    void a_deck_of_three_cards() throws Exception {
        scheduler.publish(
                Records.deck(school, "d", "ann"),
                Records.card(school, "d", "c1", 1, "back"),
                Records.card(school, "d", "c2", 2, "back"),
                Records.card(school, "d", "c3", 3, "back"));
        await().atMost(Duration.ofSeconds(30)).until(() -> queued().size() == 3);
    }

    private HttpResponse<String> mark(String card, String change) throws Exception {
        return scheduler.patch("/api/decks/d/cards/" + card + "/mark", change, school, "ann");
    }

    private JsonNode marks() throws Exception {
        return JSON.readTree(scheduler.get("/api/decks/d/marks", school, "ann").body());
    }

    private JsonNode queue() throws Exception {
        return JSON.readTree(scheduler.get("/api/decks/d/queue", school, "ann").body());
    }

    private List<String> queued() throws Exception {
        var ids = new ArrayList<String>();
        queue().path("cards").forEach(card -> ids.add(card.path("id").asText()));
        return ids;
    }

    @Nested
    class A_suspended_card {
        @Test
        void is_not_asked_until_that_is_taken_back() throws Exception {
            var answer = JSON.readTree(mark("c2", "{\"suspended\":true}").body());
            assertThat(answer.toString())
                    .isEqualTo(
                            "{\"cardId\":\"c2\",\"suspended\":true,\"buriedUntil\":null,"
                                    + "\"flag\":0,\"leech\":false}");
            assertThat(queued()).containsExactly("c1", "c3");
            assertThat(queue().at("/counts/suspended").asInt()).isEqualTo(1);
            assertThat(queue().at("/counts/new").asInt()).isEqualTo(2);
            assertThat(mark("c2", "{\"suspended\":false}").statusCode()).isEqualTo(200);
            assertThat(queued()).containsExactly("c1", "c2", "c3");
        }
    }

    @Nested
    class A_buried_card {
        @Test
        void comes_back_when_the_next_day_begins() throws Exception {
            var answer = JSON.readTree(mark("c1", "{\"buried\":true}").body());
            var until = Instant.parse(answer.path("buriedUntil").asText());
            assertThat(until).isBetween(Instant.now(), Instant.now().plusSeconds(25 * 3_600));
            assertThat(until.atZone(java.time.ZoneId.of(Records.ZONE)).getHour()).isEqualTo(4);
            assertThat(queued()).containsExactly("c2", "c3");
            assertThat(queue().at("/counts/buried").asInt()).isEqualTo(1);
        }
    }

    @Nested
    class A_flag {
        @Test
        void goes_with_the_card_in_both_modes_and_is_listed() throws Exception {
            mark("c3", "{\"flag\":4}");
            mark("c3", "{\"buried\":false}");
            assertThat(queue().at("/cards/2/flag").asInt()).isEqualTo(4);
            var cards =
                    JSON.readTree(
                            scheduler
                                    .get("/api/decks/d/queue?mode=FLASHCARDS", school, "ann")
                                    .body());
            assertThat(cards.at("/cards/2/flag").asInt()).isEqualTo(4);
            assertThat(marks().toString())
                    .isEqualTo(
                            "{\"items\":[{\"cardId\":\"c3\",\"suspended\":false,"
                                    + "\"buriedUntil\":null,\"flag\":4,\"leech\":false}],"
                                    + "\"next\":null}");
        }
    }

    @Nested
    class What_makes_no_sense {
        @ParameterizedTest
        @ValueSource(strings = {"{\"flag\":8}", "{\"flag\":-1}", "{\"flag\":\"red\"}"})
        void names_the_field_and_changes_nothing(String change) throws Exception {
            var answer = mark("c1", change);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:engram:problem:").contains("flag");
            assertThat(marks().path("items")).isEmpty();
        }

        @Test
        void a_card_that_is_not_there_cannot_be_marked() throws Exception {
            assertThat(mark("c9", "{\"flag\":1}").statusCode()).isEqualTo(404);
        }

        @Test
        void a_deck_out_of_reach_is_not_there() throws Exception {
            var path = "/api/decks/d/cards/c1/mark";
            assertThat(scheduler.patch(path, "{\"flag\":1}", school, "bob").statusCode())
                    .isEqualTo(404);
            assertThat(scheduler.patch(path, "{\"flag\":1}", school + "2", "ann").statusCode())
                    .isEqualTo(404);
            assertThat(scheduler.get("/api/decks/d/marks", school, "bob").statusCode())
                    .isEqualTo(404);
        }
    }
}
