package engram.grading.reading;

/**
 * The smallest thing that is compared.
 *
 * @param key equal for two tokens that are the same
 * @param word which of the text's words this is a part of
 * @param optional whether the token may be missing: an English article
 */
public record Token(Kind kind, String key, int word, boolean optional) {
    enum Kind {
        WORD,
        NUMBER,
        /** A sign that means something: + - / % ° and the like. */
        SIGN,
        /** A formula, or code: only ever exactly the same or not. */
        LITERAL
    }

    static Token of(Kind kind, String key) {
        return new Token(kind, key, 0, false);
    }

    Token inWord(int index) {
        return new Token(kind, key, index, optional);
    }

    Token asOptional() {
        return new Token(kind, key, word, true);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean sameAs(Token other) {
        return key.equals(other.key);
    }
}
