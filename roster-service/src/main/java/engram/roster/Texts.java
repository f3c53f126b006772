package engram.roster;

/** Rules for what people type, as regular expressions for {@code @Pattern}. */
public final class Texts {
    private static final String CONTROLS = "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029";

    /** Spaces, marks of formatting and fillers: what shows nothing and is no control. */
    private static final String BLANKS =
            "\\u0020\\u00A0\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u115F"
                    + "\\u1160\\u1680\\u180E\\u2000-\\u200F\\u202A-\\u202F\\u205F-\\u206F\\u2800"
                    + "\\u3000\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB";

    /**
     * One line of which something can be seen, without control characters or line separators. In
     * the words that every reader of the contract knows: not all know halves of characters, which
     * no text of a body has anyway. Each character fits in one place only, so that a long text is
     * looked at once: a length is asked for beside this, not before it.
     */
    public static final String LINE =
            "[" + BLANKS + "]*[^" + BLANKS + CONTROLS + "][^" + CONTROLS + "]*";

    public static final String LINE_RULE = "must be one line that is not blank";

    /** No {@code @}, so that a user name is never an e-mail address. */
    public static final String USER_NAME = "[\\p{L}\\p{M}\\p{N}._-]{2,64}";

    public static final String USER_NAME_RULE =
            "must be 2 to 64 letters, digits, dots, dashes or underscores";

    /** What {@code @NotBlank} asks for, for the API's description. */
    public static final String NOT_BLANK = "[\\s\\S]*[^\\s\\u0000-\\u001F][\\s\\S]*";

    private Texts() {}
}
