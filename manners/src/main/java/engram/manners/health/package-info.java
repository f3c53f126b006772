/**
 * Whether a service works, for those who watch over it, and what it counts. The public port says
 * only yes or no; the rest is at a port of its own.
 */
@NullMarked
package engram.manners.health;

import org.jspecify.annotations.NullMarked;
