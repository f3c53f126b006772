/** How outcomes look on the wire. */
@NullMarked
package engram.deck.outcome;

import org.jspecify.annotations.NullMarked;
