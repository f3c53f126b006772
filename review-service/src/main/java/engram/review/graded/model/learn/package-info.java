/** Learn: round after round, until every card is known. */
@NullMarked
package engram.review.graded.model.learn;

import org.jspecify.annotations.NullMarked;
