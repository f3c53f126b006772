package engram.review.graded.model.learn;

import static org.assertj.core.api.Assertions.assertThat;

import engram.review.graded.model.Decks;
import engram.review.graded.model.Play;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.learn.LearnSession.Open;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which cards a round of Learn has, in a deck of twenty. */
class LearnRoundTest {
    private static final LearnOptions USUAL =
            new LearnOptions(
                    AnswerWith.BACK, Set.of(Kind.CHOICE, Kind.WRITTEN), Scope.ALL, false, false);

    private static Open begin(Material deck, LearnOptions options) {
        return LearnSession.begin(Decks.study(7), options, deck, Set.of()).orElseThrow().session();
    }

    private static LearnSession right(Open session, Material deck) {
        var answer = Play.right(session.question());
        return session.answer(Play.given(session.question(), answer), deck, Set.of()).session();
    }

    private static LearnSession missed(Open session, Material deck) {
        return session.answer(Play.given(session.question(), new Answer.DontKnow()), deck, Set.of())
                .session();
    }

    private static String asked(Open session) {
        return session.question().prompt().card();
    }

    private final Material deck = Decks.plain(20);

    /** Answers the whole first round, with one miss. */
    private LearnSession afterFirstRound(String missed) {
        LearnSession session = begin(deck, USUAL);
        for (var i = 0; i < 8; i++) {
            var open = (Open) session;
            session =
                    open.wrong() == 0 && asked(open).equals(missed)
                            ? missed(open, deck)
                            : right(open, deck);
        }
        return session;
    }

    @Test
    void a_round_has_seven_cards_in_the_decks_order() {
        assertThat(begin(deck, USUAL).round().left())
                .containsExactly("c0", "c1", "c2", "c3", "c4", "c5", "c6");
    }

    @Test
    void missed_cards_come_first_and_then_new_ones_while_recognised_ones_rest() {
        var round = ((Open) afterFirstRound("c3")).round();

        assertThat(round.number()).isEqualTo(2);
        assertThat(round.left()).containsExactly("c3", "c7", "c8", "c9", "c10", "c11", "c12");
    }

    @Test
    void recognised_cards_come_next_once_they_rested_a_round() {
        var session = afterFirstRound("c3");
        for (var i = 0; i < 7; i++) session = right((Open) session, deck);

        assertThat(((Open) session).round().left())
                .containsExactly("c0", "c1", "c2", "c4", "c5", "c6", "c13");
    }

    @Test
    void an_ended_round_is_summed_up_until_the_next_answer() {
        var ended = afterFirstRound("c3").endedRound();

        assertThat(ended.number()).isEqualTo(1);
        assertThat(ended.cards()).hasSize(7);
        assertThat(ended.cards().stream().filter(RoundSummary.Line::missed))
                .containsExactly(
                        new RoundSummary.Line("question 3", "answer 3", true, Level.RECOGNISED));
        assertThat(right((Open) afterFirstRound("c3"), deck).endedRound()).isNull();
    }
}
