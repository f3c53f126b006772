/** The cards of a deck, one by one and in batches that appear together or not at all. */
@NullMarked
package engram.deck.card;

import org.jspecify.annotations.NullMarked;
