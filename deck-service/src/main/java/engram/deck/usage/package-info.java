/** How much decks, people and schools keep here, and how much they may. */
@NullMarked
package engram.deck.usage;

import org.jspecify.annotations.NullMarked;
