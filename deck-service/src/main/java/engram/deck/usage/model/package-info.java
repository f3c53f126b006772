/** Amounts of what is kept. */
@NullMarked
package engram.deck.usage.model;

import org.jspecify.annotations.NullMarked;
