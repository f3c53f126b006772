/** What a query says: what it demands of which field, and in which order. */
@NullMarked
package engram.embedded.store.query;

import org.jspecify.annotations.NullMarked;
