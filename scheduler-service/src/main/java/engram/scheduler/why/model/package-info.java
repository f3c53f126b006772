/** The story of one card, as plain Java. */
@NullMarked
package engram.scheduler.why.model;

import org.jspecify.annotations.NullMarked;
