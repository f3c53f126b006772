package engram.review.graded.model.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import engram.grading.asking.Side;
import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.question.Question;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GradingTest {
    @Nested
    class A_block_of_pairs {
        /** The prompts of cats, dogs and cows; the answers stand as those of cow, cat and dog. */
        private final Question.Block block =
                new Question.Block(
                        4,
                        Side.BACK,
                        List.of(pair("cat"), pair("dog"), pair("cow")),
                        List.of(2, 0, 1));

        private static Question.Pair pair(String animal) {
            return new Question.Pair(animal, animal, "the " + animal, null, null);
        }

        private List<Graded> grade(Answer.Made... made) {
            var given = Play.given(block, new Answer.Paired(List.of(made)));
            return Grading.of(List.of(block), List.of(given));
        }

        @Test
        void is_graded_pair_by_pair() {
            assertThat(grade(new Answer.Made(0, 1), new Answer.Made(1, 0)))
                    .extracting(Graded::card, Graded::part, Graded::correct, Graded::rating)
                    .containsExactly(
                            Tuple.tuple("cat", 1, true, 3),
                            Tuple.tuple("dog", 2, false, 1),
                            Tuple.tuple("cow", 3, false, null));
        }

        @Test
        void names_the_card_of_the_wrong_answer() {
            assertThat(grade(new Answer.Made(0, 1), new Answer.Made(1, 0)))
                    .extracting(Graded::confusedWith)
                    .containsExactly(null, "cow", null);
        }

        @Test
        void tells_the_log_of_the_pairs_that_were_made() {
            assertThat(grade(new Answer.Made(2, 0)))
                    .extracting(Graded::version)
                    .containsExactly(0L, 0L, 1L);
        }
    }

    @Test
    void a_self_check_that_was_given_up_needs_no_mark() {
        var deck = Decks.of(Decks.card("c0", "name two", "one\ntwo"));
        var check = deck.asking().selfCheck(deck.cards().getFirst(), side(), 1);
        var graded = Grading.of(List.of(check), List.of(Play.given(check, new Answer.DontKnow())));

        assertThat(graded.getFirst().toMark()).isFalse();
        assertThat(graded.getFirst().rating()).isEqualTo(1);
    }

    private static Side side() {
        return Side.BACK;
    }
}
