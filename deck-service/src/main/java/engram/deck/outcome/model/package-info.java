/** What can come of a request. */
@NullMarked
package engram.deck.outcome.model;

import org.jspecify.annotations.NullMarked;
