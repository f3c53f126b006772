/** Matching: tiles are turned into pairs, against the clock. */
@NullMarked
package engram.review.graded.model.matching;

import org.jspecify.annotations.NullMarked;
