/** Fitting weights, side by side with crate {@code fsrs} on the same logs. */
@NullMarked
package engram.benchmarks.optimizer;

import org.jspecify.annotations.NullMarked;
