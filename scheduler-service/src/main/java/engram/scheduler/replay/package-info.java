/**
 * What changed about how learners are scheduled, and its way to their cards: marks, and the
 * replayer that takes them (the pattern is that of {@link engram.tasks}).
 */
@NullMarked
package engram.scheduler.replay;

import org.jspecify.annotations.NullMarked;
