/** Decks to and from files. */
@NullMarked
package engram.deck.transfer;

import org.jspecify.annotations.NullMarked;
