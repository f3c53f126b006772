/** This service's replica of the cards: which exist, what they say, and which can be asked. */
@NullMarked
package engram.scheduler.cards;

import org.jspecify.annotations.NullMarked;
