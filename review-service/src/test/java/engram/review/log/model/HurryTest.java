package engram.review.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HurryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));

    private static List<Instant> answers(int number, Duration apart) {
        return IntStream.range(0, number)
                .mapToObj(i -> YESTERDAY.plus(apart.multipliedBy(i)))
                .toList();
    }

    @Test
    void is_in_more_answers_than_there_are_seconds() {
        assertThat(Hurry.isIn(answers(30, Duration.ofMillis(900)), NOON)).isTrue();
        assertThat(Hurry.isIn(answers(30, Duration.ZERO), NOON)).isTrue();
    }

    @Test
    void is_not_in_what_a_person_gives() {
        assertThat(Hurry.isIn(answers(500, Duration.ofSeconds(1)), NOON)).isFalse();
        assertThat(Hurry.isIn(answers(20, Duration.ZERO), NOON)).isFalse();
        assertThat(Hurry.isIn(List.of(), NOON)).isFalse();
    }

    @Test
    void is_not_in_what_comes_at_once() {
        var now = IntStream.range(0, 30).mapToObj(_ -> NOON.minusSeconds(60)).toList();
        assertThat(Hurry.isIn(now, NOON)).isFalse();
    }
}
