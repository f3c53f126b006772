/** Plans as plain Java. */
@NullMarked
package engram.scheduler.plan.model;

import org.jspecify.annotations.NullMarked;
