/** The plan under which each learner's cards are scheduled. */
@NullMarked
package engram.scheduler.plan;

import org.jspecify.annotations.NullMarked;
