/** What a learner studies next of a deck, and what each of the four ratings would lead to. */
@NullMarked
package engram.scheduler.queue;

import org.jspecify.annotations.NullMarked;
