/** What all services know of texts and bytes, as plain Java without I/O. */
@NullMarked
package engram.access.model;

import org.jspecify.annotations.NullMarked;
