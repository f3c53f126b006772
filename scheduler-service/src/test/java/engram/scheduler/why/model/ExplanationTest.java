package engram.scheduler.why.model;

import static engram.scheduler.memory.model.Facts.BERLIN;
import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static engram.scheduler.memory.model.Facts.asked;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final CardSettings settings = CardSettings.DEFAULT;

    private String explain(CardFact... facts) {
        var history = CardHistory.EMPTY.with(List.of(facts));
        return new Explanation(settings, BERLIN).of(Trace.of(history, settings, "card"));
    }

    private static CardFact rated(String id, Rating rating, Duration after) {
        return answered(id, 1, rating, START.plus(after));
    }

    @Nested
    class A_card_without_memory {
        @Test
        void was_never_answered_or_only_guessed() {
            assertThat(explain()).isEqualTo("It was never answered, so it comes as a new card.");
            assertThat(explain(asked("r", Question.Kind.TRUE_FALSE, Rating.GOOD, START)))
                    .contains("could have been guesses")
                    .endsWith("still new.");
        }
    }

    @Nested
    class A_card_in_steps {
        @Test
        void tells_the_step_and_the_time() {
            assertThat(explain(rated("r", Rating.GOOD, Duration.ZERO)))
                    .isEqualTo(
                            "Since the answer Good on 2 March 2026 it is in step 2 of 2: it comes"
                                    + " back after 10 minutes, on 2 March 2026 at 11:10.");
        }
    }

    @Nested
    class A_card_out_in_days {
        @Test
        void tells_what_the_retention_makes_of_its_memory() {
            assertThat(explain(rated("r", Rating.EASY, Duration.ZERO)))
                    .isEqualTo(
                            "After the answer Easy on 2 March 2026 the chance of recall falls to"
                                    + " 90 % in 8.3 days. That is the desired retention, and 8 days"
                                    + " the interval, so it is due on 10 March 2026.");
        }

        @Test
        void tells_a_memory_of_less_than_a_day_in_hours_or_minutes() {
            var facts = new ArrayList<CardFact>();
            facts.add(rated("r", Rating.EASY, Duration.ZERO));
            for (int day = 1; day < 5; day++) {
                var at = Duration.ofDays(day);
                facts.add(rated("a" + day, Rating.AGAIN, at));
                facts.add(rated("b" + day, Rating.AGAIN, at.plusMinutes(2)));
                facts.add(rated("c" + day, Rating.GOOD, at.plusMinutes(20)));
            }
            assertThat(explain(facts.toArray(CardFact[]::new)))
                    .containsPattern("falls to 90 % in \\d+ minutes\\. No card that is out of")
                    .endsWith("before the next day, so it is due on 7 March 2026.");
        }

        @Test
        void tells_that_a_guess_moved_nothing_and_a_wrong_pair_hurried_it() {
            var easy = rated("r", Rating.EASY, Duration.ZERO);
            Instant later = START.plus(Duration.ofDays(1));
            assertThat(explain(easy, asked("s", Question.Kind.MATCHING, Rating.GOOD, later)))
                    .contains("could have been a guess and moves nothing");
            assertThat(explain(easy, asked("s", Question.Kind.MATCHING, Rating.AGAIN, later)))
                    .contains("A wrong pair since then made it due at once");
        }

        @Test
        void tells_of_a_leech() {
            var facts = new ArrayList<CardFact>();
            facts.add(rated("r00", Rating.EASY, Duration.ZERO));
            for (int i = 1; i <= 8; i++) {
                facts.add(rated("r%d1".formatted(i), Rating.AGAIN, Duration.ofDays(20L * i)));
                facts.add(
                        rated(
                                "r%d2".formatted(i),
                                Rating.GOOD,
                                Duration.ofDays(20L * i).plusMinutes(20)));
            }
            assertThat(explain(facts.toArray(CardFact[]::new)))
                    .contains("It was forgotten 8 times, which makes it a leech");
        }
    }
}
