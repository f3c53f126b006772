package engram.roster;

/** Rules for what people type, as regular expressions for {@code @Pattern}. */
public final class Texts {
    private static final String CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029";

    /**
     * One line that is not blank, without control characters or line separators. In the words that
     * every reader of the contract knows: not all know halves of characters, which no text of a
     * body has anyway.
     */
    public static final String LINE =
            "[^" + CONTROLS + "]*[^\\s" + CONTROLS + "][^" + CONTROLS + "]*";

    public static final String LINE_RULE = "must be one line that is not blank";

    /** No {@code @}, so that a user name is never an e-mail address. */
    public static final String USER_NAME = "[\\p{L}\\p{M}\\p{N}._-]{2,64}";

    public static final String USER_NAME_RULE =
            "must be 2 to 64 letters, digits, dots, dashes or underscores";

    /** What {@code @NotBlank} asks for, for the API's description. */
    public static final String NOT_BLANK = "[\\s\\S]*[^\\s\\u0000-\\u001F][\\s\\S]*";

    private Texts() {}
}
