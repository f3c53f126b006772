/** Decks and cards as the states that other services read. */
@NullMarked
package engram.deck.publish;

import org.jspecify.annotations.NullMarked;
