/** Which cards can be rated and asked, from deck-service's topics. */
@NullMarked
package engram.review.cards;

import org.jspecify.annotations.NullMarked;
