package engram.scheduler.queue.model;

import static engram.scheduler.queue.model.Decks.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static String why(StudyCard card, Kind kind) {
        var recall = card.isNew() ? null : moment(0).recall(card);
        return new Wording(moment(0)).of(new Pick(card, kind, recall));
    }

    private static String overdue(int days) {
        return why(Decks.out("c", Duration.ofDays(-days), 10, 10), Kind.OVERDUE);
    }

    @Nested
    class An_overdue_card {
        @Test
        void names_the_day_and_the_chance() {
            assertThat(overdue(0)).isEqualTo("Due today; you would recall it with 90 % now.");
            assertThat(overdue(1)).startsWith("Due since yesterday; ");
            assertThat(overdue(4)).startsWith("Due since Thursday; ");
            assertThat(overdue(7)).startsWith("Due since 23 February 2026; ");
        }
    }

    @Nested
    class A_card_in_steps {
        @Test
        void tells_how_long_ago_its_step_ended() {
            assertThat(why(Decks.inSteps("c", Duration.ofMinutes(-3)), Kind.STEP))
                    .isEqualTo(
                            "A step of its learning ended 3 minutes ago; you would recall it with"
                                    + " 100 % now.");
            assertThat(why(Decks.inSteps("c", Duration.ofSeconds(-20)), Kind.STEP))
                    .contains("ended just now");
            assertThat(why(Decks.inSteps("c", Duration.ofHours(-5)), Kind.STEP))
                    .contains("ended 5 hours ago");
            assertThat(why(Decks.inSteps("c", Duration.ofDays(-3)), Kind.STEP))
                    .contains("ended 3 days ago");
        }

        @Test
        void tells_when_its_step_will_end() {
            assertThat(why(Decks.inSteps("c", Duration.ofMinutes(4)), Kind.SOON))
                    .isEqualTo("A step of its learning ends in 4 minutes.");
            assertThat(why(Decks.inSteps("c", Duration.ofSeconds(50)), Kind.SOON))
                    .endsWith("in a minute.");
        }
    }

    @Nested
    class Others {
        @Test
        void a_new_card_says_so() {
            assertThat(why(Decks.unseen("c"), Kind.NEW))
                    .isEqualTo("New: no answer of yours has counted for it yet.");
        }

        @Test
        void a_card_ahead_of_its_time_tells_when_that_is() {
            assertThat(why(Decks.out("c", Duration.ofDays(1), 10, 1), Kind.AHEAD))
                    .startsWith("Ahead of its time, for it falls due tomorrow; ");
            assertThat(why(Decks.out("c", Duration.ofDays(3), 10, 1), Kind.AHEAD))
                    .contains("falls due on Thursday");
            assertThat(why(Decks.inSteps("c", Duration.ofHours(3)), Kind.AHEAD))
                    .contains("falls due later today");
        }
    }
}
