/** The cards that learners starred, for sessions with starred cards only. */
@NullMarked
package engram.review.stars;

import org.jspecify.annotations.NullMarked;
