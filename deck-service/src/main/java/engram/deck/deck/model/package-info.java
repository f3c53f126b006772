/** What a deck is, without storage or transport. */
@NullMarked
package engram.deck.deck.model;

import org.jspecify.annotations.NullMarked;
