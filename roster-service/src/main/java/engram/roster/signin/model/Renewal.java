package engram.roster.signin.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What renews a sign-in, once: its id, a family and a step, each 256 bits in base64url, with dots
 * between. The family is the same for all steps of a sign-in and tells a step that was used long
 * ago from a guess. Only hashes are stored; as both parts are random, a plain SHA-256 does.
 */
public record Renewal(String sid, String family, String step) {
    private static final int BYTES = 32;

    public static Renewal of(String sid, SecureRandom random) {
        return new Renewal(sid, part(random), part(random));
    }

    private static String part(SecureRandom random) {
        var bits = new byte[BYTES];
        random.nextBytes(bits);
        return base64(bits);
    }

    /** Reads what {@link #text} wrote; empty if it is anything else. */
    public static Optional<Renewal> parse(String text) {
        var parts = text.split("\\.", -1);
        return parts.length != 3 || parts[0].isEmpty()
                ? Optional.empty()
                : Optional.of(new Renewal(parts[0], parts[1], parts[2]));
    }

    /**
     * What follows it: the same whoever works it out, so that replicas need not agree, and to be
     * known by nobody who has not the key of the deployment.
     */
    public Renewal next(SecretKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new Renewal(sid, family, base64(mac.doFinal(text().getBytes(UTF_8))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    public String text() {
        return sid + "." + family + "." + step;
    }

    public byte[] hash() {
        return sha256(text());
    }

    public byte[] familyHash() {
        return sha256(family);
    }

    private static String base64(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Renewal[" + sid + "]";
    }
}
