package engram.scheduler.memory.model;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static engram.scheduler.memory.model.Facts.asked;
import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.scheduler.memory.model.Question.Kind;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the answers of Learn, Test and Matching make of a memory. */
class GradedReplayTest {
    private static final CardFact FIRST = answered("a", 1, Rating.EASY, START);

    private static CardMemory memory(CardFact... facts) {
        return Replay.of(CardHistory.EMPTY.with(List.of(facts)), CardSettings.DEFAULT, 1, "c");
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    @Nested
    class A_card_never_answered {
        @Test
        void stays_new_after_a_right_choice_but_has_a_version() {
            var memory = memory(asked("q", Kind.CHOICE, Rating.GOOD, START));
            assertThat(memory.state()).isEqualTo(CardState.NEW);
            assertThat(memory.lastDay()).isNull();
            assertThat(memory.version()).isEqualTo(CardMemory.version(1, 1));
        }

        @Test
        void stays_new_after_a_wrong_pair() {
            assertThat(memory(asked("q", Kind.MATCHING, Rating.AGAIN, START)).state())
                    .isEqualTo(CardState.NEW);
        }

        @Test
        void is_learnt_after_a_typed_answer_or_a_wrong_choice() {
            for (var fact :
                    List.of(
                            asked("q", Kind.WRITTEN, Rating.GOOD, START),
                            asked("q", Kind.CHOICE, Rating.AGAIN, START),
                            asked("q", Kind.TRUE_FALSE, Rating.AGAIN, START))) {
                assertThat(memory(fact)).isEqualTo(memory(same(fact)));
                assertThat(memory(fact).state().phase()).isEqualTo(Phase.LEARNING);
            }
        }

        private static CardFact same(CardFact.Answered fact) {
            return answered(fact.id(), 1, fact.rating(), fact.answeredAt());
        }
    }

    @Nested
    class A_right_choice {
        @Test
        void counts_as_Good_while_recall_is_likely() {
            assertThat(memory(FIRST, asked("q", Kind.CHOICE, Rating.EASY, day(3))).state())
                    .isEqualTo(memory(FIRST, answered("q", 1, Rating.GOOD, day(3))).state());
        }

        @Test
        void counts_on_the_day_of_the_last_answer_for_recall_is_certain_then() {
            var forgotten = answered("a", 1, Rating.AGAIN, START);
            var soon = START.plusSeconds(90);
            assertThat(memory(forgotten, asked("q", Kind.CHOICE, Rating.GOOD, soon)).state())
                    .isEqualTo(memory(forgotten, answered("q", 1, Rating.GOOD, soon)).state());
        }

        @Test
        void leaves_a_fading_memory_as_it_is() {
            var faint = answered("a", 1, Rating.AGAIN, START);
            var memory = memory(faint, asked("q", Kind.CHOICE, Rating.GOOD, day(360)));
            assertThat(memory.state()).isEqualTo(memory(faint).state());
            assertThat(memory.version()).isEqualTo(CardMemory.version(1, 2));
        }
    }

    @Nested
    class Right_pairs_and_statements {
        @Test
        void do_not_move_the_day_from_which_recall_is_counted() {
            var memory =
                    memory(
                            FIRST,
                            asked("p", Kind.MATCHING, Rating.GOOD, day(2)),
                            asked("t", Kind.TRUE_FALSE, Rating.GOOD, day(3)));
            assertThat(memory.state()).isEqualTo(memory(FIRST).state());
            assertThat(memory.lastDay()).isEqualTo(LocalDate.parse("2026-03-02"));
            assertThat(memory.version()).isEqualTo(CardMemory.version(1, 3));
        }

        @Test
        void do_not_shorten_the_time_that_the_next_answer_bridges() {
            var next = answered("z", 1, Rating.GOOD, day(8));
            assertThat(memory(FIRST, asked("p", Kind.MATCHING, Rating.GOOD, day(7)), next).state())
                    .isEqualTo(memory(FIRST, next).state());
        }
    }

    @Nested
    class A_wrong_pair {
        private final CardFact pair = asked("p", Kind.MATCHING, Rating.AGAIN, day(2));

        @Test
        void makes_the_card_due_at_once_without_a_lapse() {
            var before = memory(FIRST).state();
            var after = memory(FIRST, pair).state();
            assertThat(after.due()).isEqualTo(day(2));
            assertThat(after.phase()).isEqualTo(Phase.REVIEW);
            assertThat(after.lapses()).isZero();
            assertThat(after.memory()).isEqualTo(before.memory());
            assertThat(after.lastRating()).isEqualTo(Rating.EASY);
            assertThat(after.reps()).isEqualTo(1);
        }

        @Test
        void leaves_a_card_that_was_due_already_as_it_was() {
            assertThat(memory(FIRST, asked("p", Kind.MATCHING, Rating.AGAIN, day(20))).state())
                    .isEqualTo(memory(FIRST).state());
        }

        @Test
        void is_forgotten_with_the_next_answer() {
            var next = answered("z", 1, Rating.GOOD, day(3));
            assertThat(memory(FIRST, pair, next).state()).isEqualTo(memory(FIRST, next).state());
        }

        @Test
        void is_the_time_at_which_the_card_was_due_when_Spaced_asks_it() {
            var next = answered("z", 1, Rating.GOOD, day(3));
            assertThat(memory(FIRST, pair, next).spaced())
                    .containsExactly(new CardMemory.SpacedAnswer(day(3), day(2)));
        }

        @Test
        void that_was_corrected_never_was() {
            var right =
                    answered(
                            "p",
                            2,
                            new Question(Kind.MATCHING, null),
                            Rating.GOOD,
                            day(2),
                            day(2),
                            StudyMode.MATCHING);
            assertThat(memory(FIRST, pair, right).state()).isEqualTo(memory(FIRST).state());
        }
    }
}
