package engram.scheduler.memory.model;

import static engram.scheduler.memory.model.Facts.START;
import static engram.scheduler.memory.model.Facts.answered;
import static engram.scheduler.memory.model.Facts.asked;
import static engram.scheduler.memory.model.Facts.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import engram.fsrs.CardState;
import engram.fsrs.Rating;
import engram.fsrs.SchedulingSettings;
import engram.fsrs.Weights;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void a_history_without_facts_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> memory(List.of()));
    }

    @Nested
    class A_card_whose_only_answer_was_undone {
        private final CardMemory memory =
                memory(
                        List.of(
                                answered("a", 1, Rating.GOOD, START),
                                undone("a", 2, START.plusSeconds(3))));

        @Test
        void is_new_again() {
            assertThat(memory.state()).isEqualTo(CardState.NEW);
            assertThat(memory.lastDay()).isNull();
        }

        @Test
        void still_has_a_version_and_a_deck() {
            assertThat(memory.version()).isEqualTo(CardMemory.version(1, 2));
            assertThat(memory.deck()).isEqualTo("deck");
        }
    }

    @Nested
    class The_last_day {
        @Test
        void is_the_local_day_which_begins_at_four() {
            var lateEvening = Instant.parse("2026-03-03T02:30:00Z");
            assertThat(memory(List.of(answered("a", 1, Rating.GOOD, lateEvening))).lastDay())
                    .isEqualTo(LocalDate.parse("2026-03-02"));
        }
    }

    @Nested
    class The_first_day {
        @Test
        void is_that_of_the_first_answer_that_moved_the_memory() {
            var pair = asked("p", Question.Kind.MATCHING, Rating.GOOD, START);
            var typed =
                    asked("t", Question.Kind.WRITTEN, Rating.GOOD, START.plus(Duration.ofDays(1)));
            var later = answered("z", 1, Rating.GOOD, START.plus(Duration.ofDays(5)));
            var memory = memory(List.of(pair, typed, later));
            assertThat(memory.firstDay()).isEqualTo(LocalDate.parse("2026-03-03"));
            assertThat(memory.lastDay()).isEqualTo(LocalDate.parse("2026-03-07"));
        }

        @Test
        void is_absent_while_nothing_has_moved_it() {
            assertThat(
                            memory(List.of(asked("p", Question.Kind.MATCHING, Rating.AGAIN, START)))
                                    .firstDay())
                    .isNull();
        }
    }

    @Nested
    class The_decay {
        @Test
        void is_that_of_the_weights() {
            var weights = Weights.DEFAULT.toArray();
            weights[20] = 0.4;
            var scheduling =
                    new SchedulingSettings(
                            Weights.of(weights), 0.9, List.of(), List.of(), 36_500, 4, null, false);
            var settings = new CardSettings(scheduling, 8, 7);
            var history = CardHistory.EMPTY.with(List.of(answered("a", 1, Rating.GOOD, START)));
            assertThat(Replay.of(history, settings, 1, "card").decay()).isEqualTo(0.4);
        }
    }

    @Nested
    class Answers_in_Spaced {
        @Test
        void are_listed_only_for_a_card_that_was_out_in_days_with_the_time_it_was_due() {
            var easy = answered("a", 1, Rating.EASY, START);
            var due = memory(List.of(easy)).state().due();
            var onTime = answered("b", 1, Rating.GOOD, START.plus(Duration.ofDays(8)));
            assertThat(memory(List.of(easy, onTime)).spaced())
                    .containsExactly(new CardMemory.SpacedAnswer(onTime.answeredAt(), due));
        }

        @Test
        void do_not_include_other_modes() {
            var later = START.plus(Duration.ofDays(8));
            var flashcards = answered("b", 1, Rating.GOOD, later, later, StudyMode.FLASHCARDS);
            assertThat(memory(List.of(answered("a", 1, Rating.EASY, START), flashcards)).spaced())
                    .isEmpty();
        }

        @Test
        void do_not_include_what_came_more_than_a_week_after_it_was_given_which_still_counts() {
            var easy = answered("a", 1, Rating.EASY, START);
            var given = START.plus(Duration.ofDays(8));
            var late =
                    answered(
                            "b",
                            1,
                            Rating.GOOD,
                            given,
                            given.plus(Duration.ofDays(7)).plusMillis(1),
                            StudyMode.SPACED);
            var justInTime =
                    answered(
                            "b",
                            1,
                            Rating.GOOD,
                            given,
                            given.plus(Duration.ofDays(7)),
                            StudyMode.SPACED);
            assertThat(memory(List.of(easy, late)).spaced()).isEmpty();
            assertThat(memory(List.of(easy, justInTime)).spaced()).hasSize(1);
            assertThat(memory(List.of(easy, late)).state())
                    .isEqualTo(memory(List.of(easy, justInTime)).state());
        }

        @Test
        void do_not_include_what_came_with_more_than_a_person_gives_which_still_counts() {
            var easy = answered("a", 1, Rating.EASY, START);
            var given = answered("b", 1, Rating.GOOD, START.plus(Duration.ofDays(8)));
            assertThat(memory(List.of(easy, Facts.hurried(given))).spaced()).isEmpty();
            assertThat(memory(List.of(easy, Facts.hurried(given))).state())
                    .isEqualTo(memory(List.of(easy, given)).state());
        }

        @Test
        void include_what_the_school_says_is_still_on_time() {
            var easy = answered("a", 1, Rating.EASY, START);
            var given = START.plus(Duration.ofDays(8));
            var late =
                    answered(
                            "b",
                            1,
                            Rating.GOOD,
                            given,
                            given.plus(Duration.ofDays(20)),
                            StudyMode.SPACED);
            var history = CardHistory.EMPTY.with(List.of(easy, late));
            var standard = CardSettings.DEFAULT;
            var patient = new CardSettings(standard.scheduling(), standard.leechLapses(), 30);
            assertThat(Replay.of(history, standard, 1, "card").spaced()).isEmpty();
            assertThat(Replay.of(history, patient, 1, "card").spaced()).hasSize(1);
        }

        @Test
        void reach_back_fourteen_days_from_the_newest() {
            var facts = new ArrayList<CardFact>();
            facts.add(answered("0", 1, Rating.EASY, START));
            for (int day : new int[] {1, 20, 30, 34}) {
                facts.add(answered("d" + day, 1, Rating.EASY, START.plus(Duration.ofDays(day))));
            }
            assertThat(memory(facts).spaced())
                    .extracting(CardMemory.SpacedAnswer::at)
                    .containsExactly(
                            START.plus(Duration.ofDays(20)),
                            START.plus(Duration.ofDays(30)),
                            START.plus(Duration.ofDays(34)));
        }

        @Test
        void are_the_newest_twenty_at_most() {
            var facts = new ArrayList<CardFact>();
            for (int i = 0; i < 40; i++) {
                facts.add(answered("i" + (100 + i), 1, Rating.EASY, START.plusSeconds(60L * i)));
            }
            assertThat(memory(facts).spaced()).hasSize(20);
            assertThat(memory(facts).spaced().getLast().at())
                    .isEqualTo(START.plusSeconds(60L * 39));
        }
    }

    private static CardMemory memory(List<? extends CardFact> facts) {
        return Replay.of(CardHistory.EMPTY.with(facts), CardSettings.DEFAULT, 1, "card");
    }
}
