/** What text people may store. */
@NullMarked
package engram.deck.text.model;

import org.jspecify.annotations.NullMarked;
