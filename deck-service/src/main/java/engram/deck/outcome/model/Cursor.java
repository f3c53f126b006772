package engram.deck.outcome.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * A place in a sorted list: after the thing with this sort key and id. Opaque to clients.
 *
 * @param key what the list is sorted by, before the id
 */
public record Cursor(String key, String id) {
    private static final char SEPARATOR = ':';

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + SEPARATOR + key).getBytes(UTF_8));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var end = plain.indexOf(SEPARATOR);
            if (end < 1) return Optional.empty();
            return Optional.of(new Cursor(plain.substring(end + 1), plain.substring(0, end)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
