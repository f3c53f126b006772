package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.review.RunningService;
import engram.review.TestClient.Answered;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With limits that a test can reach. */
class GradedLimitsTest {
    private static final RunningService SERVICE =
            RunningService.start(
                    Backends.get().kafka(),
                    Map.of(
                            "engram.limits.reviews.per-session",
                            3,
                            "engram.limits.reviews.per-card-and-day",
                            5));

    private final GradedDeck deck = new GradedDeck(SERVICE);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void a_deck() {
        deck.school.deck("animals", "ada");
        GradedDeck.ANIMALS.forEach(
                (front, back) -> deck.school.card("animals", front, front, back));
        deck.isKnownWith(GradedDeck.ANIMALS.size());
    }

    @Test
    void a_session_that_is_full_takes_no_answer_but_replies_again_and_can_be_ended() {
        var id = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}").get("id").asText();
        for (var number = 1; number <= 3; number++)
            assertThat(deck.answer(id, "" + number, "\"text\":\"no\"").status()).isEqualTo(200);

        assertThat(deck.answer(id, "4", "\"text\":\"no\"").status()).isEqualTo(429);
        assertThat(deck.answer(id, "3", "\"text\":\"no\"").status()).isEqualTo(200);
        assertThat(deck.ada.post("/api/sessions/" + id + "/finish", "{}").status()).isEqualTo(200);
        assertThat(deck.start("LEARN", "{}").get("id").asText()).isNotEqualTo(id);
    }

    @Test
    void a_card_that_got_its_answers_of_the_day_takes_none_in_any_session() {
        deck.school.deck("short", "ada");
        deck.school.card("short", "only", "one", "uno");
        Awaitility.await()
                .until(
                        () -> deck.ada.get("/api/decks/short/modes").body().path("cards").asInt(),
                        cards -> cards == 1);
        Awaitility.await()
                .untilAsserted(() -> {
                    var id =
                            deck.ada
                                    .post("/api/decks/short/sessions", "{\"mode\":\"LEARN\"}")
                                    .body()
                                    .get("id")
                                    .asText();
                    assertThat(deck.answer(id, "1", "\"text\":\"no\"").status()).isEqualTo(429);
                });
        assertThat(GradedDeck.ids(deck.published("review.reviews.v1")))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_self_rated_session_that_is_full_refuses_a_request_whole() {
        for (var i = 0; i < 3; i++) assertThat(post("r" + i).status()).isEqualTo(200);

        Awaitility.await().untilAsserted(() -> assertThat(post("late").status()).isEqualTo(429));
        assertThat(post("r1").body().at("/results/0/status").asText()).isEqualTo("accepted");
    }

    private Answered post(String id) {
        return deck.ada.post(
                "/api/reviews",
                """
                {"reviews":[{"id":"%s","sessionId":"s","mode":"SPACED","deckId":"animals",\
                "cardId":"cat","rating":3,"answeredAt":"%s","responseMs":900}]}\
                """
                        .formatted(id, Instant.now()));
    }

    @Test
    void a_grade_can_be_changed_often_but_not_for_ever() {
        var id = deck.start("LEARN", "{\"kinds\":[\"WRITTEN\"]}").get("id").asText();
        deck.answer(id, "1", "\"text\":\"no\"");
        var path = "/api/sessions/" + id + "/answers/1/override";
        for (var i = 1; i < 100; i++)
            assertThat(deck.ada.post(path, "{\"correct\":" + (i % 2 == 1) + "}").status())
                    .isEqualTo(200);

        assertThat(deck.ada.post(path, "{\"correct\":false}").status()).isEqualTo(409);
    }
}
