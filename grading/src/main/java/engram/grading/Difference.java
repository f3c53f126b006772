package engram.grading;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import engram.grading.Written.Kind;
import engram.grading.Written.Piece;
import engram.grading.reading.Text;
import engram.grading.reading.Token;
import java.util.List;

/** What was given beside what was expected, word by word. */
record Difference(List<Piece> pieces) {
    /** Tokens after these are compared all at once, so that the work stays bounded. */
    private static final int MOST_COMPARED = 200;

    static Difference of(Text given, Text expected, Slips slips) {
        var pieces = new Pieces(given, expected);
        var mine = given.tokens().subList(0, Math.min(MOST_COMPARED, given.tokens().size()));
        var theirs =
                expected.tokens().subList(0, Math.min(MOST_COMPARED, expected.tokens().size()));
        int to = 0;
        int toExpected = 0;
        var patch = DiffUtils.diff(mine, theirs, (a, b) -> a.sameAs(b) || slips.isSlip(a, b));
        for (var delta : patch.getDeltas()) {
            pieces.addPairs(
                    mine.subList(to, delta.getSource().getPosition()),
                    theirs.subList(toExpected, delta.getTarget().getPosition()));
            add(delta, pieces);
            to = delta.getSource().last() + 1;
            toExpected = delta.getTarget().last() + 1;
        }
        pieces.addPairs(mine.subList(to, mine.size()), theirs.subList(toExpected, theirs.size()));
        pieces.addBlock(
                given.tokens().subList(mine.size(), given.tokens().size()),
                expected.tokens().subList(theirs.size(), expected.tokens().size()));
        return new Difference(pieces.all());
    }

    private static void add(AbstractDelta<Token> delta, Pieces pieces) {
        var given = delta.getSource().getLines();
        var expected = delta.getTarget().getLines();
        if (Pieces.spelled(given).equals(Pieces.spelled(expected)))
            pieces.addBlock(given, expected);
        else pieces.addPairs(given, expected);
    }

    /** How many words are not the same. */
    long distance() {
        return pieces.stream().filter(piece -> piece.kind() != Kind.SAME).count();
    }

    /** The pieces of an answer that is right, in which nothing is to be marked. */
    Difference unmarked() {
        return new Difference(
                pieces.stream()
                        .map(piece -> new Piece(Kind.SAME, piece.given(), piece.expected()))
                        .toList());
    }
}
