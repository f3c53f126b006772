/** Indexes, and the ways they give to the documents of a query. */
@NullMarked
package engram.embedded.store.index;

import org.jspecify.annotations.NullMarked;
