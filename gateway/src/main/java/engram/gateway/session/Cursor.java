package engram.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.manners.Problem;
import java.time.Instant;
import java.util.Base64;

/**
 * The place where the next page of a list begins, newest first: after what was then and has this
 * id. Given out as opaque text, which names the list too: it means nothing in another one.
 */
record Cursor(Instant at, String id) {
    static String after(Instant at, String id, String list) {
        var text = at.toEpochMilli() + ":" + id + ":" + list;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param list which list it has to be of
     * @throws Problem.Refusal 400 if this gateway never gave it out for that list
     */
    static Cursor read(String cursor, String list) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(":", 3);
            if (parts.length != 3 || !parts[2].equals(list))
                throw new IllegalArgumentException("a cursor has three parts, the last its list");
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("cursor", "is not one that was given out for this list")
                    .refusal();
        }
    }
}
