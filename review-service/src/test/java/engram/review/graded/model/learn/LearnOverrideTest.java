package engram.review.graded.model.learn;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.learn.LearnSession.Finished;
import engram.review.graded.model.learn.LearnSession.Open;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LearnOverrideTest {
    private static final LearnOptions TYPED =
            new LearnOptions(AnswerWith.BACK, Set.of(Kind.WRITTEN), Scope.ALL, false, false);

    private final Material deck = Decks.plain(3);
    private final Open begun =
            LearnSession.begin(Decks.study(1), TYPED, deck, Set.of()).orElseThrow().session();

    private LearnSession answer(LearnSession session, String text) {
        var open = (Open) session;
        return open.answer(Play.given(open.question(), new Answer.Typed(text)), deck, Set.of())
                .session();
    }

    private Change<LearnSession> override(LearnSession session, int number, boolean correct) {
        return session.override(number, correct, deck, Set.of(), Decks.NOON).orElseThrow();
    }

    private static String asked(LearnSession session) {
        return ((Open) session).question().prompt().card();
    }

    @Nested
    class I_was_right {
        private final LearnSession missed = answer(begun, "wrong");
        private final Change<LearnSession> change = override(missed, 1, true);
        private final LearnSession session = change.session();

        @Test
        void makes_the_card_known_and_takes_it_out_of_the_round() {
            assertThat(session.known()).isEqualTo(1);
            assertThat(session.wrong()).isZero();
            assertThat(session.missed()).isZero();
            assertThat(((Open) session).round().left()).containsExactly("c1", "c2");
            assertThat(((Open) session).round().done()).containsExactly("c0");
        }

        @Test
        void leaves_the_question_that_was_put_meanwhile() {
            assertThat(((Open) session).question()).isEqualTo(((Open) missed).question());
        }

        @Test
        void corrects_the_review() {
            assertThat(change.facts())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Fact.Reviewed.class,
                            review -> {
                                assertThat(review.version()).isEqualTo(2);
                                assertThat(review.rating()).isEqualTo(3);
                                assertThat(review.card()).isEqualTo("c0");
                            });
        }

        @Test
        void is_the_same_said_twice() {
            assertThat(override(session, 1, true)).isEqualTo(new Change<>(session, List.of()));
        }

        @Test
        void puts_another_question_if_the_card_is_just_being_asked_again() {
            var back = answer(answer(missed, "answer 1"), "answer 2");
            assertThat(asked(back)).isEqualTo("c0");

            var ended = override(back, 1, true).session();

            assertThat(ended).isInstanceOf(Finished.class);
            assertThat(ended.known()).isEqualTo(3);
        }
    }

    @Nested
    class I_was_wrong {
        private final LearnSession session =
                override(answer(begun, "answer 0"), 1, false).session();

        @Test
        void brings_the_card_back_at_the_end_of_the_round() {
            assertThat(session.known()).isZero();
            assertThat(session.wrong()).isEqualTo(1);
            assertThat(((Open) session).round().left()).containsExactly("c1", "c2", "c0");
        }

        @Test
        void leaves_a_finished_session_finished_with_a_new_result() {
            LearnSession all = begun;
            for (var i = 0; i < 3; i++) all = answer(all, "answer " + i);

            var change = override(all, 3, false);

            assertThat(change.session().ended()).isPresent();
            assertThat(change.session().known()).isEqualTo(2);
            assertThat(change.facts().getLast())
                    .isInstanceOfSatisfying(
                            Fact.Finished.class,
                            finished -> {
                                assertThat(finished.result().version()).isEqualTo(2);
                                assertThat(finished.result().right()).isEqualTo(2);
                            });
        }
    }

    @Test
    void there_is_nothing_to_say_of_what_was_not_typed() {
        var skipped =
                begun.answer(Play.given(begun.question(), new Answer.DontKnow()), deck, Set.of())
                        .session();

        assertThat(skipped.override(1, true, deck, Set.of(), Decks.NOON)).isEmpty();
        assertThat(skipped.override(2, true, deck, Set.of(), Decks.NOON)).isEmpty();
    }
}
