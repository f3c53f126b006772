/** Owns the decks and cards of every school and publishes their states. */
@NullMarked
package engram.deck;

import org.jspecify.annotations.NullMarked;
