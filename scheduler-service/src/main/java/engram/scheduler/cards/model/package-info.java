/** What a deck consists of, as plain Java. */
@NullMarked
package engram.scheduler.cards.model;

import org.jspecify.annotations.NullMarked;
