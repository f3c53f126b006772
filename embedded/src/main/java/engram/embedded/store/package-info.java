/**
 * The engine of the embedded store: documents as BSON in one MVStore file, ordered indexes in
 * memory.
 */
@NullMarked
package engram.embedded.store;

import org.jspecify.annotations.NullMarked;
