package engram.roster;

/** Rules for what people type, as regular expressions for {@code @Pattern}. */
public final class Texts {
    private static final String CONTROLS =
            "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uD800-\\uDFFF";

    /**
     * One line that is not blank, without control characters, line separators or halves of a
     * character. In the words that every reader of the contract knows.
     */
    public static final String LINE =
            "[^" + CONTROLS + "]*[^\\s" + CONTROLS + "][^" + CONTROLS + "]*";

    public static final String LINE_RULE = "must be one line that is not blank";

    /** No {@code @}, so that a user name is never an e-mail address. */
    public static final String USER_NAME = "[\\p{L}\\p{M}\\p{N}._-]{2,64}";

    public static final String USER_NAME_RULE =
            "must be 2 to 64 letters, digits, dots, dashes or underscores";

    private Texts() {}
}
