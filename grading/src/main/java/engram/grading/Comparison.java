package engram.grading;

import engram.grading.reading.Text;
import engram.grading.reading.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through two texts side by side, as long as they go together. */
final class Comparison {
    private final List<Token> given;
    private final List<Token> expected;
    private final boolean spellingCounts;
    private final Slips slips;
    private int atGiven;
    private int atExpected;
    private boolean slipped;

    Comparison(Text given, Text expected, boolean spellingCounts, Slips slips) {
        this.given = given.tokens();
        this.expected = expected.tokens();
        this.spellingCounts = spellingCounts;
        this.slips = slips;
    }

    Match match() {
        while (atGiven < given.size() || atExpected < expected.size()) {
            if (!step()) return Match.NO;
        }
        return slipped ? Match.NEARLY : Match.YES;
    }

    private boolean step() {
        var mine = at(given, atGiven);
        var theirs = at(expected, atExpected);
        if (mine != null && theirs != null) {
            if (mine.sameAs(theirs)) return advance(1, 1);
            if (isJoined(mine, expected, atExpected)) return advance(1, 2);
            if (isJoined(theirs, given, atGiven)) return advance(2, 1);
        }
        if (theirs != null && theirs.optional()) return advance(0, 1);
        if (mine != null && mine.optional()) return advance(1, 0);
        if (mine == null || theirs == null || spellingCounts) return false;
        slipped = slips.isSlip(mine, theirs);
        return slipped && advance(1, 1);
    }

    private static @Nullable Token at(List<Token> tokens, int index) {
        return index < tokens.size() ? tokens.get(index) : null;
    }

    private boolean advance(int ofGiven, int ofExpected) {
        atGiven += ofGiven;
        atExpected += ofExpected;
        return true;
    }

    /** E-mail is email; "ice cream" for "icecream" is a slip, and wrong where spelling counts. */
    private boolean isJoined(Token whole, List<Token> parts, int at) {
        if (at + 1 >= parts.size()) return false;
        var first = parts.get(at);
        var second = parts.get(at + 1);
        if (!whole.isWord() || !first.isWord() || !second.isWord()) return false;
        if (!whole.key().equals(first.key() + second.key())) return false;
        boolean hyphened = first.word() == second.word();
        slipped |= !hyphened && !spellingCounts;
        return hyphened || !spellingCounts;
    }
}
