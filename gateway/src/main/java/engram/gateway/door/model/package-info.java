/** Which service owns a path, and what a request may cost. */
@NullMarked
package engram.gateway.door.model;

import org.jspecify.annotations.NullMarked;
