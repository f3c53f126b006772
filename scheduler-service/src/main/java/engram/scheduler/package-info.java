/** The scheduler service: what each learner remembers of each card, and what to study next. */
@NullMarked
package engram.scheduler;

import org.jspecify.annotations.NullMarked;
