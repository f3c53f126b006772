package engram.grading;

import engram.grading.reading.Token;
import info.debatty.java.stringsimilarity.Damerau;

/**
 * Tells slips of the keyboard from other words. Made for one grading: it gives up, and lets no slip
 * pass, once it has compared more than a fair answer needs.
 */
final class Slips {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;
    private static final double SHARE = 0.15;

    private final Damerau distances = new Damerau();
    private int letterPairsLeft = 400_000;

    /** Whether one word was meant to be the other: at most a letter off, or 15 % of the letters. */
    boolean isSlip(Token given, Token expected) {
        return given.isWord() && mayHit(expected) && isSlip(given.key(), expected.key());
    }

    /** Whether there may still be a slip for the word. */
    boolean mayHit(Token expected) {
        int letters = letters(expected.key());
        return expected.isWord()
                && letters >= SHORTEST
                && letters <= LONGEST
                && letterPairsLeft > 0;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    private boolean isSlip(String given, String expected) {
        int most = Math.max(1, (int) (letters(expected) * SHARE));
        if (Math.abs(given.length() - expected.length()) > 2 * most) return false;
        if (!isAffordable(given, expected)) return false;
        return distances.distance(given, expected) <= most && !Opposites.areApart(given, expected);
    }

    private boolean isAffordable(String given, String expected) {
        letterPairsLeft -= given.length() * expected.length();
        return letterPairsLeft > 0;
    }
}
