/**
 * The memory of one learner for one card: FSRS-6 with Anki's learning steps, as plain Java without
 * input or output.
 *
 * <p>Sources: the FSRS-6 formulas as published by Open Spaced Repetition (crate {@code fsrs}
 * 6.6.1); the order of steps and intervals as Anki 26.08 applies them.
 */
@NullMarked
package engram.scheduler.memory.model;

import org.jspecify.annotations.NullMarked;
