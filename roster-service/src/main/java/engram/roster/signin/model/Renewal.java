package engram.roster.signin.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What renews a sign-in: its id, a dot and 256 random bits in base64url. Only a hash of the secret
 * is stored; as it is random, a plain SHA-256 does.
 */
public record Renewal(String sid, String secret) {
    private static final int SECRET_BYTES = 32;

    public static Renewal of(String sid, SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Renewal(sid, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads what {@link #text} wrote; empty if it is anything else. */
    public static Optional<Renewal> parse(String text) {
        var dot = text.indexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.of(new Renewal(text.substring(0, dot), text.substring(dot + 1)));
    }

    public String text() {
        return sid + "." + secret;
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Compares in a time that does not depend on where the hashes differ. */
    public boolean hashesTo(byte[] expected) {
        return MessageDigest.isEqual(hash(), expected);
    }

    @Override
    public String toString() {
        return "Renewal[" + sid + "]";
    }
}
