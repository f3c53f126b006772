/** Who does it: one process at a time, which knows when its time is over. */
@NullMarked
package engram.tasks.lease;

import org.jspecify.annotations.NullMarked;
