package engram.grading.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into tokens; which of its words each belongs to is counted by its spaces. */
final class Lexer {
    private static final String APOSTROPHES = "'’‘ʼ´`";
    private static final int LONGEST_ACRONYM = 5;

    private final String text;
    private final Numbers numbers;
    private final boolean spellingCounts;
    private final Signs signs;
    private final List<Token> tokens = new ArrayList<>();
    private int word = -1;
    private int at;

    Lexer(String text, Numbers numbers, boolean spellingCounts) {
        this.text = text;
        this.numbers = numbers;
        this.spellingCounts = spellingCounts;
        signs = new Signs(text);
    }

    List<Token> tokens() {
        boolean inWord = false;
        while (at < text.length()) {
            boolean space = Character.isWhitespace(text.charAt(at));
            if (!space && !inWord) word++;
            inWord = !space;
            if (space) at++;
            else next();
        }
        return tokens;
    }

    private void next() {
        int point = text.codePointAt(at);
        if (Character.isDigit(point) || startsFraction()) number();
        else if (Letters.isIdeograph(point)) ideograph(point);
        else if (Letters.isPartOfWord(point)) word();
        else sign(point);
    }

    private boolean startsFraction() {
        return text.charAt(at) == '.'
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private void number() {
        var run = new StringBuilder(startsFraction() ? "0" : "");
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean separates =
                    (point == '.' || point == ',')
                            && at + 1 < text.length()
                            && Character.isDigit(text.codePointAt(at + 1));
            if (separates) run.append((char) point);
            else if (Character.isDigit(point)) run.append(Character.digit(point, 10));
            else break;
            at += Character.charCount(point);
        }
        for (var key : numbers.keys(run.toString())) add(Token.Kind.NUMBER, key);
    }

    private void ideograph(int point) {
        add(Token.Kind.WORD, Character.toString(point));
        at += Character.charCount(point);
    }

    private void word() {
        var run = new StringBuilder();
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if ((Letters.isPartOfWord(point) && !Letters.isIdeograph(point)) || point == '_')
                run.appendCodePoint(point);
            else if (!joins(point)) break;
            at += Character.charCount(point);
        }
        var letters = run.toString();
        add(
                isAcronym(letters) || isIdentifier(letters) ? Token.Kind.LITERAL : Token.Kind.WORD,
                Letters.key(letters, spellingCounts));
    }

    /** Apostrophes and points between letters part nothing: don't, U.S.A. */
    private boolean joins(int point) {
        return (APOSTROPHES.indexOf(point) >= 0 || point == '.' || point == '·')
                && at + 1 < text.length()
                && Letters.isPartOfWord(text.codePointAt(at + 1));
    }

    /** HTTP and HTTPS differ by no slip. */
    private static boolean isAcronym(String letters) {
        return letters.length() > 1
                && letters.length() <= LONGEST_ACRONYM
                && letters.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private static boolean isIdentifier(String letters) {
        return letters.indexOf('_') >= 0;
    }

    private void sign(int point) {
        if (signs.counts(at)) add(Token.Kind.SIGN, Signs.key(point));
        at += Character.charCount(point);
    }

    private void add(Token.Kind kind, String key) {
        if (!key.isEmpty()) tokens.add(Token.of(kind, key).inWord(word));
    }
}
