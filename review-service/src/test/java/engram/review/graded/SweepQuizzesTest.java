package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SweepQuizzesTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();
    private final String id =
            deck.start("TEST", "{\"limitMinutes\":5,\"kinds\":[\"WRITTEN\"]}").get("id").asText();
    private final String path = "/api/sessions/" + id;

    private void sweepIn(Duration time) {
        var later = deck.service.bean(Clock.class).instant().plus(time);
        new SweepQuizzes(
                        deck.service.bean(Sessions.class),
                        deck.service.bean(ChangeSession.class),
                        Clock.fixed(later, ZoneOffset.UTC))
                .sweep();
    }

    @Test
    void a_test_that_nobody_came_back_to_is_submitted_with_what_was_saved() {
        deck.answer(id, "1", "\"text\":\"gato\"");

        sweepIn(Duration.ofMinutes(6));
        sweepIn(Duration.ofMinutes(6));

        var test = deck.ada.get(path).body();
        assertThat(test.get("finishedAt")).isEqualTo(test.get("deadline"));
        assertThat(test.at("/result/timeMs").asLong()).isEqualTo(300_000);
        assertThat(test.at("/result/items/0/given").asText()).isEqualTo("gato");
        assertThat(deck.ada.get("/api/decks/animals/modes").body().get("open")).isEmpty();
    }

    @Test
    void one_whose_time_is_not_over_goes_on() {
        sweepIn(Duration.ofMinutes(5).minusSeconds(1));

        assertThat(deck.ada.get(path).body().get("finishedAt").isNull()).isTrue();
        assertThat(Instant.parse(deck.ada.get(path).body().get("deadline").asText()))
                .isAfter(deck.service.bean(Clock.class).instant());
    }

    @Test
    void one_of_long_ago_that_is_being_brought_in_has_its_time_too() {
        var then = deck.service.bean(Clock.class).instant().minus(Duration.ofDays(9));
        deck.ada
                .at("sesame", then)
                .post(
                        "/api/decks/animals/sessions",
                        "{\"id\":\"past\",\"mode\":\"TEST\",\"options\":{\"limitMinutes\":5}}");

        sweepIn(Duration.ofMinutes(4));

        assertThat(
                        deck.ada
                                .at("sesame", then.plusSeconds(60))
                                .get("/api/sessions/past")
                                .body()
                                .get("finishedAt")
                                .isNull())
                .isTrue();
    }
}
