/** What all services know of texts and bytes, as plain Java without I/O. */
@NullMarked
package engram.manners.model;

import org.jspecify.annotations.NullMarked;
