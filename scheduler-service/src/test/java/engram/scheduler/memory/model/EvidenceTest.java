package engram.scheduler.memory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.scheduler.memory.model.Question.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
    private static Evidence of(Kind kind, Rating rating, double recall) {
        return Evidence.of(Facts.asked("r", kind, rating, Facts.START), Phase.REVIEW, recall);
    }

    private static Evidence written(Rating rating, Pace pace, Phase phase) {
        var answer = Facts.asked("r", Kind.WRITTEN, rating, Facts.START);
        return Evidence.of(Facts.paced(answer, pace), phase, 0.9);
    }

    @Nested
    class An_answer_that_the_learner_produced {
        @ParameterizedTest
        @EnumSource(names = {"SELF_RATED", "SELF_CHECK", "WRITTEN"})
        void counts_with_its_rating_whatever_was_to_be_expected(Kind kind) {
            for (var rating : Rating.values()) {
                assertThat(of(kind, rating, 0)).isEqualTo(new Evidence.Proof(rating));
                assertThat(of(kind, rating, 1)).isEqualTo(new Evidence.Proof(rating));
            }
        }
    }

    @Nested
    class A_typed_answer {
        @ParameterizedTest
        @EnumSource(Phase.class)
        void that_was_right_but_slow_is_Hard(Phase phase) {
            assertThat(written(Rating.GOOD, Pace.SLOW, phase))
                    .isEqualTo(new Evidence.Proof(Rating.HARD));
        }

        @ParameterizedTest
        @EnumSource(Phase.class)
        void that_was_right_and_fast_is_Easy_only_for_a_card_out_in_days(Phase phase) {
            var rating = phase == Phase.REVIEW ? Rating.EASY : Rating.GOOD;
            assertThat(written(Rating.GOOD, Pace.FAST, phase))
                    .isEqualTo(new Evidence.Proof(rating));
        }

        @ParameterizedTest
        @EnumSource(Pace.class)
        void that_needed_a_hint_or_was_wrong_stays_what_it_is(Pace pace) {
            for (var rating : List.of(Rating.AGAIN, Rating.HARD)) {
                assertThat(written(rating, pace, Phase.REVIEW))
                        .isEqualTo(new Evidence.Proof(rating));
            }
        }
    }

    @Nested
    class The_time_of_any_other_answer {
        @ParameterizedTest
        @EnumSource(names = "WRITTEN", mode = EnumSource.Mode.EXCLUDE)
        void says_nothing(Kind kind) {
            var answer = Facts.asked("r", kind, Rating.GOOD, Facts.START);
            for (var pace : Pace.values()) {
                assertThat(Evidence.of(Facts.paced(answer, pace), Phase.REVIEW, 0.9))
                        .isEqualTo(of(kind, Rating.GOOD, 0.9));
            }
        }
    }

    @Nested
    class A_retake {
        @ParameterizedTest
        @EnumSource(Kind.class)
        void of_a_Test_says_nothing_right_or_wrong(Kind kind) {
            for (var rating : Rating.values()) {
                var again = Facts.retake(inMode(StudyMode.TEST, kind, rating));
                assertThat(Evidence.of(again, Phase.REVIEW, 0.9)).isEqualTo(new Evidence.Nothing());
            }
        }

        @Test
        void is_a_thing_of_Tests_alone() {
            var again = Facts.retake(inMode(StudyMode.LEARN, Kind.WRITTEN, Rating.GOOD));
            assertThat(Evidence.of(again, Phase.REVIEW, 0.9))
                    .isEqualTo(new Evidence.Proof(Rating.GOOD));
        }

        private static CardFact.Answered inMode(StudyMode mode, Kind kind, Rating rating) {
            var question = new Question(kind, 4);
            return Facts.answered("r", 1, question, rating, Facts.START, Facts.START, mode);
        }
    }

    @Nested
    class A_wrong_answer {
        @ParameterizedTest
        @EnumSource(names = "MATCHING", mode = EnumSource.Mode.EXCLUDE)
        void counts_as_forgotten(Kind kind) {
            assertThat(of(kind, Rating.AGAIN, 0.9)).isEqualTo(new Evidence.Proof(Rating.AGAIN));
        }

        @Test
        void among_pairs_only_brings_the_card_back() {
            assertThat(of(Kind.MATCHING, Rating.AGAIN, 0.9)).isEqualTo(new Evidence.Doubt());
        }
    }

    @Nested
    class A_right_answer_that_may_be_luck {
        @ParameterizedTest
        @EnumSource(names = {"TRUE_FALSE", "MATCHING"})
        void says_nothing_however_well_the_card_is_known(Kind kind) {
            assertThat(of(kind, Rating.GOOD, 1)).isEqualTo(new Evidence.Nothing());
        }
    }

    /** P(known) = R / (R + (1 - R) / k) is 0.75 at R = 3 / (3 + k). */
    @Nested
    class A_right_choice {
        @ParameterizedTest
        @CsvSource({
            "2, 0.599, false", "2, 0.601, true",
            "3, 0.499, false", "3, 0.501, true",
            "4, 0.428, false", "4, 0.429, true",
            "6, 0.333, false", "6, 0.334, true",
            "4, 0.000, false", "4, 1.000, true",
        })
        void counts_only_where_it_was_probably_known(int options, double recall, boolean counts) {
            var question = new Question(Kind.CHOICE, options);
            var answer =
                    Facts.answered(
                            "r",
                            1,
                            question,
                            Rating.GOOD,
                            Facts.START,
                            Facts.START,
                            StudyMode.LEARN);
            var evidence = Evidence.of(answer, Phase.REVIEW, recall);
            assertThat(evidence)
                    .isEqualTo(counts ? new Evidence.Proof(Rating.GOOD) : new Evidence.Nothing());
        }

        @Test
        void is_Good_at_most() {
            assertThat(of(Kind.CHOICE, Rating.EASY, 1)).isEqualTo(new Evidence.Proof(Rating.GOOD));
            assertThat(of(Kind.CHOICE, Rating.HARD, 1)).isEqualTo(new Evidence.Proof(Rating.HARD));
        }
    }

    @Nested
    class A_choice {
        @Test
        void has_two_options_at_least() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Question(Kind.CHOICE, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Question(Kind.CHOICE, null));
        }
    }
}
