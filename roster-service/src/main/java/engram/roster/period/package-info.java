/** Periods as they are stored and published. */
@NullMarked
package engram.roster.period;

import org.jspecify.annotations.NullMarked;
