/** What learners study. */
@NullMarked
package engram.scheduler.groups.model;

import org.jspecify.annotations.NullMarked;
