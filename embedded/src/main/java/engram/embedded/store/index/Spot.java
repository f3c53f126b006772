package engram.embedded.store.index;

import org.jspecify.annotations.Nullable;

/**
 * A place on an {@link AccessPath}.
 *
 * @param position where the document is
 * @param mark what the path needs to go on from here later
 * @param bytes the document, if the path has it at hand
 */
public record Spot(Object position, Object mark, byte @Nullable [] bytes) {
    static Spot of(Object position, Object mark) {
        return new Spot(position, mark, null);
    }
}
