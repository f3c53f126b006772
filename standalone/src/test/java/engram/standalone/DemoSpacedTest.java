package engram.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoSpacedTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> CARDS =
            IntStream.range(0, 23).mapToObj(each -> "card" + each).toList();

    private static List<DemoSpaced.Session> weekOf(int learner) {
        return new DemoSpaced(learner, "deck", CARDS, ZoneOffset.UTC, new DemoSpaced.Days(7, 1))
                .sessions(NOW);
    }

    @Test
    void is_the_same_for_the_same_learner() {
        assertThat(weekOf(3)).isEqualTo(weekOf(3));
        assertThat(weekOf(3)).isNotEqualTo(weekOf(4));
    }

    @Test
    void lies_in_the_seven_days_before_now() {
        for (var learner = 0; learner < 30; learner++) {
            for (var session : weekOf(learner)) {
                for (var review : session.reviews()) {
                    assertThat(Instant.parse((String) review.get("answeredAt")))
                            .isBetween(NOW.minus(Duration.ofDays(8)), NOW);
                }
            }
        }
    }

    @Test
    void never_uses_a_review_id_twice() {
        for (var learner = 0; learner < 30; learner++) {
            var ids = new HashSet<Object>();
            for (var session : weekOf(learner)) {
                for (var review : session.reviews()) assertThat(ids.add(review.get("id"))).isTrue();
            }
        }
    }

    @Test
    void differs_enough_between_learners_to_be_worth_a_look() {
        var sizes =
                IntStream.range(0, 30)
                        .map(learner ->
                                weekOf(learner).stream()
                                        .mapToInt(session -> session.reviews().size())
                                        .sum())
                        .toArray();

        assertThat(IntStream.of(sizes).max().orElseThrow())
                .isGreaterThan(
                        2 * IntStream.of(sizes).filter(size -> size > 0).min().orElseThrow());
    }
}
