/**
 * Fitting the weights of FSRS-6 to what a learner answered, as plain Java without input or output.
 *
 * <p>Source: the optimizer of crate {@code fsrs} 6.6.1, in double precision and with a backward
 * pass written by hand. Cards share the beginnings of their histories, so a batch is a forest of
 * histories rather than a list of them: what two cards have in common is computed once.
 */
@NullMarked
package engram.fsrs.optimizer;

import org.jspecify.annotations.NullMarked;
