/** That a learner ended a self-rated study session. */
@NullMarked
package engram.review.sessions;

import org.jspecify.annotations.NullMarked;
