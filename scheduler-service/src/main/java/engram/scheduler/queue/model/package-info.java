/** The order of study and the look ahead, as plain Java. */
@NullMarked
package engram.scheduler.queue.model;

import org.jspecify.annotations.NullMarked;
