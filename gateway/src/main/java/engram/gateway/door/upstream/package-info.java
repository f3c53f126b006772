/**
 * Requests to the services: where they are, for how long they are waited for, what of them is held.
 */
@NullMarked
package engram.gateway.door.upstream;

import org.jspecify.annotations.NullMarked;
