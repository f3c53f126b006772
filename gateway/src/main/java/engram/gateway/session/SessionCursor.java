package engram.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.access.Problem;
import java.time.Instant;
import java.util.Base64;

/** The place in a list of sessions where the next page begins, as opaque text. */
final class SessionCursor {
    private SessionCursor() {}

    static String after(Sessions.Listed last) {
        var text = last.session().startedAt().toEpochMilli() + ":" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @throws Problem.Refusal 400 if this gateway never gave it out
     */
    static Sessions.Position read(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", 2);
            if (parts.length != 2) throw new IllegalArgumentException("a cursor has two parts");
            return new Sessions.Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("cursor", "is not one that was given out").refusal();
        }
    }
}
