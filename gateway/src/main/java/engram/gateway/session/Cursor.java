package engram.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.access.Problem;
import java.time.Instant;
import java.util.Base64;

/**
 * The place where the next page of a list begins, newest first: after what was then and has this
 * id. Given out as opaque text.
 */
record Cursor(Instant at, String id) {
    static String after(Instant at, String id) {
        var text = at.toEpochMilli() + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @throws Problem.Refusal 400 if this gateway never gave it out
     */
    static Cursor read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", 2);
            if (parts.length != 2) throw new IllegalArgumentException("a cursor has two parts");
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("cursor", "is not one that was given out").refusal();
        }
    }

    /** Whether this comes before that in the list. */
    boolean isBefore(Instant other, String otherId) {
        return other.isBefore(at) || (other.equals(at) && otherId.compareTo(id) < 0);
    }
}
