package engram.review.graded.model.learn;

import engram.review.graded.model.question.Kind;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How far one card has come in a Learn session.
 *
 * @param seenIn the last round that it was asked in; 0 for none
 * @param missedIn the last round that it was missed in; 0 for none
 */
public record Learned(String card, Level level, int seenIn, int missedIn) {
    static Learned unseen(String card) {
        return new Learned(card, Level.NOT_SEEN, 0, 0);
    }

    /** The one of this card. */
    static Learned of(List<Learned> cards, String card) {
        return cards.stream().filter(each -> each.card().equals(card)).findFirst().orElseThrow();
    }

    /** The same cards with one of them changed, if it is among them. */
    static List<Learned> replace(List<Learned> cards, String card, UnaryOperator<Learned> change) {
        return cards.stream()
                .map(each -> each.card().equals(card) ? change.apply(each) : each)
                .toList();
    }

    boolean isKnown() {
        return level == Level.KNOWN;
    }

    boolean wasMissed() {
        return missedIn > 0;
    }

    Learned missed(int round) {
        return new Learned(card, level, round, round);
    }

    Learned right(Kind asked, int round) {
        var reached = asked == Kind.CHOICE ? Level.RECOGNISED : Level.KNOWN;
        return new Learned(card, reached, round, missedIn);
    }
}
