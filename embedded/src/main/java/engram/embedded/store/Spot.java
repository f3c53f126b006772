package engram.embedded.store;

import org.jspecify.annotations.Nullable;

/**
 * A place on an {@link AccessPath}.
 *
 * @param position where the document is
 * @param mark what the path needs to go on from here later
 * @param bytes the document, if the path has it at hand
 */
record Spot(Object position, Object mark, byte @Nullable [] bytes) {
    static Spot of(Object position, Object mark) {
        return new Spot(position, mark, null);
    }
}
