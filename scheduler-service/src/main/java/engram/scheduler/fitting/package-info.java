/** Weights fitted to the answers of a learner or of a school, in the background. */
@NullMarked
package engram.scheduler.fitting;

import org.jspecify.annotations.NullMarked;
