/** The public contract as a document. */
@NullMarked
package engram.gateway.openapi;

import org.jspecify.annotations.NullMarked;
