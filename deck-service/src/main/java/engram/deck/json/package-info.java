/** Fields of JSON bodies that are read as what they are, or refused. */
@NullMarked
package engram.deck.json;

import org.jspecify.annotations.NullMarked;
