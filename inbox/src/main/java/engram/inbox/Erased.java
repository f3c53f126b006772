package engram.inbox;

import java.util.List;

/**
 * That the owner of a key ended it with a null.
 *
 * @param key its parts, as in {@link Received}
 */
public record Erased(String topic, List<String> key) {
    /** The parts joined by {@code :}, as in the ids of documents. */
    public String id() {
        return String.join(":", key);
    }
}
