package engram.review.graded.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.Side;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final Fact.Name NAME = new Fact.Name(1, 0);
    private static final Prompt CAT = new Prompt("c1", Side.BACK, "cat", "gato", "en", "es");

    private static Question.Choice choice(String first) {
        return new Question.Choice(1, CAT, List.of(first, "gato"), 1);
    }

    @Test
    void a_choice_in_a_Test_is_told_by_its_text() {
        var item = new Answer.Chosen(0);

        assertThat(Said.inQuiz(NAME, choice("perro"), item))
                .contains(new Fact.Said(NAME, "c1", "perro", "cat", "gato"));
    }

    @Test
    void a_pair_is_told_with_its_own_prompt_and_answer() {
        var block =
                new Question.Block(
                        1,
                        Side.BACK,
                        List.of(
                                new Question.Pair("c1", "cat", "gato", null, null),
                                new Question.Pair("c2", "dog", "perro", null, null)),
                        List.of(1, 0));
        var item = new Answer.Paired(List.of(new Answer.Made(1, 1)));

        assertThat(Said.inQuiz(new Fact.Name(1, 2), block, item))
                .contains(new Fact.Said(new Fact.Name(1, 2), "c2", "gato", "dog", "perro"));
        assertThat(Said.inQuiz(new Fact.Name(1, 1), block, item)).isEmpty();
    }

    @Test
    void nothing_is_told_of_not_knowing() {
        assertThat(Said.inQuiz(NAME, choice("perro"), new Answer.DontKnow())).isEmpty();
    }

    @Test
    void a_long_text_of_a_card_is_cut_but_not_within_a_character() {
        var item = new Answer.Chosen(0);

        assertThat(Said.inQuiz(NAME, choice("x".repeat(998) + "😀😀"), item))
                .contains(new Fact.Said(NAME, "c1", "x".repeat(998) + "…", "cat", "gato"));
    }
}
