package engram.review.graded.pages;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.Chosen;
import engram.review.graded.items.OptionsItem;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Scope;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.log.model.Mode;
import engram.review.result.Refusal;
import engram.review.result.Results;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartRequestTest {
    private static OptionsItem kinds(Kind... kinds) {
        return new OptionsItem(
                null, Arrays.asList(kinds), null, null, null, null, null, null, null, null);
    }

    private static OptionsItem numbers(@Nullable Integer count, @Nullable Integer limitMinutes) {
        return new OptionsItem(null, null, null, null, null, null, count, limitMinutes, null, null);
    }

    private static OptionsItem tags(List<String> tags) {
        return new OptionsItem(null, null, null, tags, null, null, null, null, null, null);
    }

    private static Chosen chosen(Mode mode, @Nullable OptionsItem options) {
        return Results.done(Results.done(new StartRequest("s1", mode, options).wish()).chosen());
    }

    private static Refusal refusal(@Nullable Mode mode, OptionsItem options) {
        return Results.refusal(new StartRequest("s1", mode, options).wish());
    }

    /** Of the options; whether the session has begun already is known before they are looked at. */
    private static Refusal refusalOfChoice(Mode mode, OptionsItem options) {
        return Results.refusal(Results.done(new StartRequest("s1", mode, options).wish()).chosen());
    }

    @Nested
    class What_is_left_out {
        @Test
        void is_what_most_would_choose() {
            assertThat(chosen(Mode.TEST, null))
                    .isEqualTo(
                            new Chosen.Quiz(
                                    new QuizOptions(
                                            AnswerWith.BACK,
                                            Set.of(
                                                    Kind.TRUE_FALSE,
                                                    Kind.CHOICE,
                                                    Kind.MATCHING,
                                                    Kind.WRITTEN),
                                            20,
                                            null,
                                            Scope.ALL,
                                            null)));
            assertThat(chosen(Mode.MATCHING, OptionsItem.NONE))
                    .isInstanceOfSatisfying(
                            Chosen.Matching.class,
                            matching -> assertThat(matching.options().timed()).isTrue());
            assertThat(chosen(Mode.LEARN, OptionsItem.NONE))
                    .isInstanceOfSatisfying(
                            Chosen.Learn.class,
                            learn ->
                                    assertThat(learn.options().kinds())
                                            .containsExactlyInAnyOrder(
                                                    Kind.CHOICE, Kind.WRITTEN, Kind.SELF_CHECK));
        }

        @Test
        void is_no_mode() {
            assertThat(refusal(null, OptionsItem.NONE))
                    .isEqualTo(new Refusal.Invalid("mode", "is missing"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SPACED", "FLASHCARDS"})
    void a_self_rated_mode_has_no_session_that_is_asked(Mode mode) {
        assertThat(refusal(mode, OptionsItem.NONE))
                .isEqualTo(new Refusal.Invalid("mode", "must be LEARN, TEST or MATCHING"));
    }

    @Nested
    class Bounds {
        @ParameterizedTest
        @ValueSource(ints = {1, 500})
        void are_within(int count) {
            assertThat(chosen(Mode.TEST, numbers(count, null)))
                    .isInstanceOfSatisfying(
                            Chosen.Quiz.class,
                            quiz -> assertThat(quiz.options().count()).isEqualTo(count));
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, 0, 501, Integer.MAX_VALUE})
        void of_the_count_hold_for_modes_that_do_not_look_at_it_too(int count) {
            assertThat(refusal(Mode.MATCHING, numbers(count, null)))
                    .isEqualTo(new Refusal.Invalid("options.count", "must be 1 to 500"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 601})
        void of_the_limit_hold(int minutes) {
            assertThat(refusal(Mode.TEST, numbers(null, minutes)))
                    .isEqualTo(new Refusal.Invalid("options.limitMinutes", "must be 1 to 600"));
        }

        @Test
        void of_lists_hold() {
            assertThat(refusal(Mode.LEARN, tags(Collections.nCopies(101, "pet"))))
                    .isEqualTo(new Refusal.Invalid("options.tags", "must be at most 100"));
            assertThat(refusal(Mode.LEARN, tags(Arrays.asList("pet", null))))
                    .isEqualTo(new Refusal.Invalid("options.tags", "must be texts"));
            assertThat(refusal(Mode.LEARN, kinds(Kind.WRITTEN, null)))
                    .isEqualTo(new Refusal.Invalid("options.kinds", "must be kinds"));
        }
    }

    @Nested
    class Kinds {
        @Test
        void are_those_of_the_mode() {
            assertThat(refusalOfChoice(Mode.LEARN, kinds(Kind.WRITTEN, Kind.TRUE_FALSE)))
                    .isEqualTo(
                            new Refusal.Invalid(
                                    "options.kinds",
                                    "must be one or more of [CHOICE, WRITTEN, SELF_CHECK]"));
            assertThat(refusalOfChoice(Mode.TEST, kinds(Kind.SELF_CHECK)))
                    .isEqualTo(
                            new Refusal.Invalid(
                                    "options.kinds",
                                    "must be one or more of [CHOICE, TRUE_FALSE, MATCHING,"
                                            + " WRITTEN]"));
            assertThat(refusalOfChoice(Mode.TEST, kinds())).isInstanceOf(Refusal.Invalid.class);
        }

        @Test
        void of_Learn_have_one_that_takes_recall() {
            assertThat(refusalOfChoice(Mode.LEARN, kinds(Kind.CHOICE)))
                    .isEqualTo(
                            new Refusal.Invalid(
                                    "options.kinds", "must hold WRITTEN or SELF_CHECK"));
            assertThat(chosen(Mode.LEARN, kinds(Kind.SELF_CHECK))).isInstanceOf(Chosen.Learn.class);
        }
    }
}
