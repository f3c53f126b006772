package engram.grading.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as it is compared and as it is shown.
 *
 * @param tokens in order; empty only if nothing in the text can be seen
 * @param words as they are written, without Markdown; each has at least one token
 */
public record Text(List<Token> tokens, List<String> words) {
    public Text {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The same for two texts of which each is a right answer to the other. */
    public String key() {
        return tokens.stream()
                .filter(token -> !token.optional())
                .map(Token::key)
                .collect(Collectors.joining(" "));
    }

    /** One text after the other. */
    public static Text of(List<Text> texts) {
        var tokens = new ArrayList<Token>();
        var words = new ArrayList<String>();
        for (var text : texts) {
            for (var token : text.tokens) tokens.add(token.inWord(token.word() + words.size()));
            words.addAll(text.words);
        }
        return new Text(tokens, words);
    }
}
