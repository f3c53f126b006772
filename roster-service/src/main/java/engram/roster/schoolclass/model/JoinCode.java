package engram.roster.schoolclass.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What people type to join a class: eight characters that are not mistaken for one another on paper
 * or aloud (no 0 O, 1 I L, or U).
 */
public record JoinCode(String value) {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 8;

    /** A new code; about 39 bits. */
    public static JoinCode random(RandomGenerator random) {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++)
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new JoinCode(code.toString());
    }

    /** The code that was typed: in any case, with spaces or dashes anywhere. */
    public static JoinCode typed(String text) {
        return new JoinCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
