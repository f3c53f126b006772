package engram.review.graded;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.Side;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import engram.review.result.Refusal;
import engram.review.result.Result;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAnswerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Prompt CAT = new Prompt("c1", Side.BACK, "cat", "gato", null, null);
    private static final Question CHOICE = new Question.Choice(1, CAT, List.of("perro", "gato"), 1);
    private static final Question STATEMENT = new Question.TrueFalse(1, CAT, "perro", false);
    private static final Question WRITTEN = new Question.Written(1, CAT, List.of());
    private static final Question.SelfChecked CHECK =
            new Question.SelfChecked(
                    1, new Prompt("c2", Side.BACK, "planets", "Mars\nVenus", null, null));
    private static final Question BLOCK =
            new Question.Block(
                    1,
                    Side.BACK,
                    List.of(
                            new Question.Pair("c3", "dog", "perro", null, null),
                            new Question.Pair("c4", "cow", "vaca", null, null)),
                    List.of(1, 0));

    private static SentAnswer.Pair pair(String prompt, String answer) {
        return new SentAnswer.Pair(prompt, answer);
    }

    private static <T> Result<T> invalid(String field, String rule) {
        return Result.refused(new Refusal.Invalid(field, rule));
    }

    @Nested
    class An_answer_of_its_kind {
        @Test
        void is_read() {
            assertThat(ReadAnswer.graded(Sent.choice(1, "o1"), CHOICE))
                    .isEqualTo(Result.done(new Answer.Chosen(1)));
            assertThat(ReadAnswer.graded(Sent.truth(1, false), STATEMENT))
                    .isEqualTo(Result.done(new Answer.Judged(false)));
            assertThat(ReadAnswer.graded(Sent.text(1, " gato"), WRITTEN))
                    .isEqualTo(Result.done(new Answer.Typed(" gato")));
            assertThat(ReadAnswer.graded(Sent.pairs(1, pair("p0", "a1")), BLOCK))
                    .isEqualTo(Result.done(new Answer.Paired(List.of(new Answer.Made(0, 1)))));
        }

        @Test
        void may_be_that_they_do_not_know_but_not_of_pairs() {
            assertThat(ReadAnswer.graded(Sent.dontKnow(1), WRITTEN))
                    .isEqualTo(Result.done(new Answer.DontKnow()));
            assertThat(ReadAnswer.graded(Sent.dontKnow(1), BLOCK))
                    .isEqualTo(invalid("pairs", "is missing"));
        }

        @Test
        void to_a_self_check_may_be_nothing() {
            assertThat(ReadAnswer.graded(Sent.text(1, null), CHECK))
                    .isEqualTo(Result.done(new Answer.Typed("")));
        }
    }

    @Nested
    class What_another_kind_takes {
        @Test
        void is_missing() {
            var text = Sent.text(1, "gato");
            assertThat(ReadAnswer.graded(text, CHOICE)).isEqualTo(invalid("choice", "is missing"));
            assertThat(ReadAnswer.graded(text, STATEMENT))
                    .isEqualTo(invalid("truth", "is missing"));
            assertThat(ReadAnswer.graded(Sent.choice(1, "o1"), WRITTEN))
                    .isEqualTo(invalid("text", "is missing"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"o2", "o01", "p1", "1", "", "o1 ", "o9999"})
    void no_other_id_is_an_option(String id) {
        assertThat(ReadAnswer.graded(Sent.choice(1, id), CHOICE))
                .isEqualTo(invalid("choice", "must be an option of the question"));
    }

    @Nested
    class Pairs {
        @Test
        void name_the_place_of_what_is_wrong() {
            var good = pair("p0", "a0");
            assertThat(ReadAnswer.graded(Sent.pairs(1, good, pair("p2", "a1")), BLOCK))
                    .isEqualTo(invalid("pairs[1].prompt", "must be a text of the question"));
            assertThat(ReadAnswer.graded(Sent.pairs(1, good, pair("p1", null)), BLOCK))
                    .isEqualTo(invalid("pairs[1].answer", "must be a text of the question"));
            assertThat(ReadAnswer.graded(Sent.pairs(1, good, null), BLOCK))
                    .isEqualTo(invalid("pairs[1]", "is missing"));
        }

        @Test
        void have_each_text_once() {
            assertThat(ReadAnswer.graded(Sent.pairs(1, pair("p0", "a0"), pair("p1", "a0")), BLOCK))
                    .isEqualTo(invalid("pairs[1]", "must not name a text twice"));
            assertThat(ReadAnswer.graded(Sent.pairs(1, pair("p0", "a0"), pair("p0", "a1")), BLOCK))
                    .isEqualTo(invalid("pairs[1]", "must not name a text twice"));
        }
    }

    @Nested
    class Marks_of_a_self_check {
        @Test
        void are_one_for_each_line_and_a_rating() {
            assertThat(ReadAnswer.checked(CHECK, "Mars", List.of(true, false), 2))
                    .isEqualTo(Result.done(new Answer.Checked("Mars", List.of(true, false), 2)));
        }

        @Test
        void are_refused_if_there_are_more_or_fewer() {
            var rule = "must be one for each of the 2 lines";
            assertThat(ReadAnswer.checked(CHECK, "", List.of(true), 2))
                    .isEqualTo(invalid("ticks", rule));
            assertThat(ReadAnswer.checked(CHECK, "", List.of(true, true, true), 2))
                    .isEqualTo(invalid("ticks", rule));
            assertThat(ReadAnswer.checked(CHECK, "", Arrays.asList(true, null), 2))
                    .isEqualTo(invalid("ticks", rule));
            assertThat(ReadAnswer.checked(CHECK, "", Arrays.asList(true, true, null), 2))
                    .isEqualTo(invalid("ticks", rule));
        }

        @Test
        void are_refused_if_one_of_the_two_is_missing() {
            assertThat(ReadAnswer.checked(CHECK, "", null, 2))
                    .isEqualTo(invalid("ticks", "is missing"));
            assertThat(ReadAnswer.checked(CHECK, "", List.of(true, true), null))
                    .isEqualTo(invalid("rating", "is missing"));
        }
    }

    @Nested
    class The_time_it_took {
        @Test
        void is_what_the_page_measured_up_to_a_minute() {
            assertThat(ReadAnswer.responseMs(Sent.text(1, "x"), NOON, NOON)).isEqualTo(1_200);
            var long_ago =
                    new SentAnswer(
                            1,
                            "x",
                            null,
                            null,
                            null,
                            null,
                            false,
                            false,
                            5_000_000_000L,
                            false,
                            null,
                            null);
            assertThat(ReadAnswer.responseMs(long_ago, NOON, NOON)).isEqualTo(60_000);
        }

        @Test
        void or_else_is_since_the_answer_before_and_never_less_than_nothing() {
            var unmeasured = Sent.dontKnow(1);
            assertThat(ReadAnswer.responseMs(unmeasured, NOON, NOON.minusMillis(700)))
                    .isEqualTo(700);
            assertThat(ReadAnswer.responseMs(unmeasured, NOON, NOON.plusSeconds(9))).isZero();
        }
    }
}
