package engram.roster.member;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/**
 * Passwords for teachers to hand out on paper: three groups of four characters that are not
 * mistaken for one another, about 58 bits.
 */
@Singleton
final class OneTimePasswords {
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

    private final SecureRandom random = new SecureRandom();

    String next() {
        var password = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
