/** What a learner remembers of a deck, folded from the memory of each card. */
@NullMarked
package engram.gateway.mastery;

import org.jspecify.annotations.NullMarked;
