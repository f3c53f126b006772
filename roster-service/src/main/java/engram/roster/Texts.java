package engram.roster;

/** Rules for what people type, as regular expressions for {@code @Pattern}. */
public final class Texts {
    /** One line without control characters, line separators or halves of a character. */
    public static final String LINE = "[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uD800-\\uDFFF]*";

    public static final String LINE_RULE = "has a character that is not allowed";

    /** No {@code @}, so that a user name is never an e-mail address. */
    public static final String USER_NAME = "[\\p{L}\\p{M}\\p{N}._-]{2,64}";

    public static final String USER_NAME_RULE =
            "must be 2 to 64 letters, digits, dots, dashes or underscores";

    private Texts() {}
}
