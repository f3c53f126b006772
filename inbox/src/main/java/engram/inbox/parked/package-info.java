/**
 * Keys whose records a fold cannot take: they wait here, in order, and come back. Everything else
 * of their partition goes on.
 */
@NullMarked
package engram.inbox.parked;

import org.jspecify.annotations.NullMarked;
