/** Which cards can be rated, from deck-service's topic. */
@NullMarked
package engram.review.cards;

import org.jspecify.annotations.NullMarked;
