/** What a card is, without storage or transport. */
@NullMarked
package engram.deck.card.model;

import org.jspecify.annotations.NullMarked;
