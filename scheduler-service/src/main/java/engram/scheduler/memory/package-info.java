/**
 * The memory of each learner for each card, folded from the review log and published as state.
 *
 * <p>A memory is a pure function of the set of its facts and the settings, so any order of arrival,
 * any redelivery and any rebuild end in the same one.
 */
@NullMarked
package engram.scheduler.memory;

import org.jspecify.annotations.NullMarked;
