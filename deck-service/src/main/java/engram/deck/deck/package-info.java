/** Decks: who may open them, and their life from creation to deletion and back. */
@NullMarked
package engram.deck.deck;

import org.jspecify.annotations.NullMarked;
