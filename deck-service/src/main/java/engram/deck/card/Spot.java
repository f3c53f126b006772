package engram.deck.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is looked up before its texts are read: where it stands, and how large it is.
 *
 * @param bytes of its texts
 * @param importId the import that it came with
 */
public record Spot(
        String card, long position, long bytes, boolean deleted, @Nullable String importId) {
    static final List<String> FIELDS = List.of("card", "position", "bytes", "deletedAt", "import");

    /** Taken for the size of a card that was stored before sizes were. */
    static final long USUAL_BYTES = 2_000;
}
