package engram.review.graded.model;

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
