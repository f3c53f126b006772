/** What only one replica of the service does at a time. */
@NullMarked
package engram.scheduler.lease;

import org.jspecify.annotations.NullMarked;
