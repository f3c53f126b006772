package engram.manners.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a list begins: after the thing with this id. Given out as a text that
 * clients do not look into, and that names the list too: it means nothing in another one.
 *
 * @param list a name without colons
 * @param id the last thing's on the page before
 * @param key what the list is sorted by before the id; empty if by nothing
 */
public record Cursor(String list, String id, String key) {
    private static final int PARTS = 3;

    /** The text that {@link #parse} reads. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(":", list, id, key).getBytes(UTF_8));
    }

    /** Reads what was given out for this list; empty for anything else. */
    public static Optional<Cursor> parse(String text, String list) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(":", PARTS);
            return parts.length == PARTS && parts[0].equals(list) && !parts[1].isEmpty()
                    ? Optional.of(new Cursor(list, parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
