package engram.grading.reading;

import java.util.ArrayList;
import java.util.List;

/** Puts a text together of its spans; what stands without a space between is one word. */
final class TextBuilder {
    private final List<Token> tokens = new ArrayList<>();
    private final List<StringBuilder> words = new ArrayList<>();
    private boolean open;

    /**
     * @param shown plain text
     * @param found its tokens; their words are counted by the spaces of the plain text
     */
    void append(String shown, List<Token> found) {
        if (shown.isBlank()) {
            open = open && shown.isEmpty();
            return;
        }
        if (Character.isWhitespace(shown.charAt(0))) open = false;
        int first = open ? words.size() - 1 : words.size();
        for (var chunk : shown.strip().split("\\s+", -1)) append(chunk);
        for (var token : found) tokens.add(token.inWord(first + token.word()));
        open = !Character.isWhitespace(shown.charAt(shown.length() - 1));
    }

    void append(String shown, String literal) {
        append(shown);
        tokens.add(Token.of(Token.Kind.LITERAL, literal).inWord(words.size() - 1));
        open = true;
    }

    private void append(String chunk) {
        if (open) words.getLast().append(chunk);
        else words.add(new StringBuilder(chunk));
        open = false;
    }

    /** A text of nothing but punctuation consists of that. */
    Text text() {
        var shown = words.stream().map(StringBuilder::toString).toList();
        return tokens.isEmpty() ? signsOnly(shown) : spoken(shown);
    }

    private static Text signsOnly(List<String> shown) {
        var signs = new ArrayList<Token>();
        for (int word = 0; word < shown.size(); word++) {
            int index = word;
            shown.get(word)
                    .codePoints()
                    .mapToObj(Character::toString)
                    .forEach(sign -> signs.add(Token.of(Token.Kind.SIGN, sign).inWord(index)));
        }
        return new Text(signs, shown);
    }

    /** What has no token, such as a dash, goes with the word before it, or else the one after. */
    private Text spoken(List<String> shown) {
        var has = new boolean[shown.size()];
        for (var token : tokens) has[token.word()] = true;
        var index = new int[shown.size()];
        var joined = new ArrayList<StringBuilder>();
        var mute = new StringBuilder();
        for (int word = 0; word < shown.size(); word++) {
            if (has[word]) {
                joined.add(new StringBuilder(mute).append(shown.get(word)));
                mute.setLength(0);
            } else if (joined.isEmpty()) mute.append(shown.get(word)).append(' ');
            else joined.getLast().append(' ').append(shown.get(word));
            index[word] = joined.size() - 1;
        }
        return new Text(
                tokens.stream().map(token -> token.inWord(index[token.word()])).toList(),
                joined.stream().map(StringBuilder::toString).toList());
    }
}
