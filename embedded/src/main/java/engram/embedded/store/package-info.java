/**
 * The engine of the embedded store: documents as BSON and ordered indexes over them, as maps of one
 * MVStore file.
 */
@NullMarked
package engram.embedded.store;

import org.jspecify.annotations.NullMarked;
