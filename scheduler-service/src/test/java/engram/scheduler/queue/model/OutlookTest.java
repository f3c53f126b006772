package engram.scheduler.queue.model;

import static engram.scheduler.memory.model.Facts.BERLIN;
import static engram.scheduler.memory.model.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.fsrs.Scheduler;
import engram.fsrs.SchedulingSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private final Scheduler scheduler = Scheduler.of(SchedulingSettings.DEFAULT, "card");

    private Outlook outlook(CardState card, int depth) {
        return Outlook.of(scheduler, card, START, BERLIN, depth);
    }

    @Nested
    class Of_a_new_card {
        private final Outlook outlook = outlook(CardState.NEW, 3);

        @Test
        void tells_seconds_and_whole_days() {
            assertThat(seconds(outlook)).containsExactly(60L, 330L, 600L, 8 * 86_400L);
            assertThat(outlook.of(Rating.EASY).phase()).isEqualTo(Phase.REVIEW);
        }

        @Test
        void goes_on_where_the_card_stays_in_steps_and_nowhere_else() {
            assertThat(outlook.of(Rating.GOOD).next()).isNotNull();
            assertThat(outlook.of(Rating.EASY).next()).isNull();
            assertThat(outlook.of(Rating.GOOD).next().of(Rating.GOOD).phase())
                    .isEqualTo(Phase.REVIEW);
        }

        @Test
        void ends_at_the_depth_that_was_asked_for() {
            var third =
                    outlook.of(Rating.AGAIN).next().of(Rating.AGAIN).next().of(Rating.AGAIN).next();
            assertThat(third).isNotNull();
            assertThat(third.of(Rating.AGAIN).next()).isNull();
        }
    }

    @Nested
    class Each_path_through_the_steps {
        @Test
        void says_what_the_scheduler_will_say_when_it_is_walked() {
            var card = CardState.NEW;
            var at = START;
            var outlook = outlook(card, 3);
            for (var rating : List.of(Rating.HARD, Rating.GOOD, Rating.AGAIN)) {
                card = scheduler.answer(card, rating, at, BERLIN);
                at = at.plus(Duration.ofSeconds(outlook.of(rating).seconds()));
                outlook = outlook.of(rating).next();
                assertThat(seconds(outlook))
                        .isEqualTo(seconds(Outlook.of(scheduler, card, at, BERLIN, 0)));
            }
        }
    }

    private static List<Long> seconds(Outlook outlook) {
        return List.of(Rating.values()).stream()
                .map(rating -> outlook.of(rating).seconds())
                .toList();
    }
}
