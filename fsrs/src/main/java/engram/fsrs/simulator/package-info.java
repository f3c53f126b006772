/**
 * What the next days hold: a learner simulated card by card, as plain Java without input or output.
 *
 * <p>Source: the simulator of crate {@code fsrs} 6.6.1 and its figures of how learners answer. Its
 * results are chance, so it agrees with the reference in the mean only.
 */
@NullMarked
package engram.fsrs.simulator;

import org.jspecify.annotations.NullMarked;
