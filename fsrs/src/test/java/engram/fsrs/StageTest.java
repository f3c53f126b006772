package engram.fsrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
    private static final Instant ANSWERED = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void a_card_never_answered_is_new() {
        assertThat(Stage.of(CardState.NEW)).isEqualTo(Stage.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "6.99, GOOD, LEARNING",
        "7, GOOD, FAMILIAR",
        "20.99, HARD, FAMILIAR",
        "21, EASY, MASTERED",
        "400, AGAIN, LEARNING"
    })
    void others_go_by_stability_and_the_newest_rating(
            double stability, Rating rating, Stage stage) {
        var memory = new MemoryState(stability, 5);
        var card = new CardState(Phase.REVIEW, 0, ANSWERED, 3, memory, 4, 0, ANSWERED, rating);
        assertThat(Stage.of(card)).isEqualTo(stage);
    }
}
