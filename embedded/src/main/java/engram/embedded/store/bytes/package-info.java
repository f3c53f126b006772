/** Documents, positions and the values of an index as the bytes that the file keeps. */
@NullMarked
package engram.embedded.store.bytes;

import org.jspecify.annotations.NullMarked;
