package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** History that the operator brings in, with the times at which it was. */
class HistoryApiTest {
    private static final String TEST =
            "{\"id\":\"past\",\"mode\":\"TEST\","
                    + "\"options\":{\"kinds\":[\"WRITTEN\"],\"limitMinutes\":10}}";

    private final GradedDeck deck = GradedDeck.ofAnimals();
    private final Instant now =
            deck.service.bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    private final Instant then = now.minus(Duration.ofDays(20));

    private TestClient at(String secret, Duration after) {
        return deck.ada.at(secret, then.plus(after));
    }

    @Test
    void a_test_of_weeks_ago_is_taken_then() {
        at("sesame", Duration.ZERO).post("/api/decks/animals/sessions", TEST);
        var saved =
                at("sesame", Duration.ofMinutes(1))
                        .post(
                                "/api/sessions/past/answers",
                                "{\"question\":\"1\",\"text\":\"gato\"}");
        var test = at("sesame", Duration.ofMinutes(2)).post("/api/sessions/past/finish", "");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(test.body().get("startedAt").asText()).isEqualTo(then.toString());
        assertThat(test.body().at("/result/timeMs").asLong()).isEqualTo(120_000);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(deck.published("review.reviews.v1"))
                                .isNotEmpty()
                                .allSatisfy(review ->
                                        assertThat(review.value())
                                                .contains(
                                                        "\"answeredAt\":\""
                                                                + then.plusSeconds(60)
                                                                + "\"")));
    }

    @Test
    void its_limit_runs_in_its_own_time() {
        at("sesame", Duration.ZERO).post("/api/decks/animals/sessions", TEST);

        var late =
                at("sesame", Duration.ofMinutes(11))
                        .post(
                                "/api/sessions/past/answers",
                                "{\"question\":\"1\",\"text\":\"gato\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(deck.ada.get("/api/sessions/past").body().get("finishedAt").asText())
                .isEqualTo(then.plus(Duration.ofMinutes(10)).toString());
    }

    @Test
    void without_the_secret_it_is_now() {
        at("guess", Duration.ZERO).post("/api/decks/animals/sessions", TEST);

        assertThat(deck.ada.get("/api/sessions/past").body().get("startedAt").asText())
                .isGreaterThanOrEqualTo(now.toString());
    }
}
