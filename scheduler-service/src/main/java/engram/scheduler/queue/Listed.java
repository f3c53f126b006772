package engram.scheduler.queue;

import engram.scheduler.cards.Card;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.queue.model.Pick;
import org.jspecify.annotations.Nullable;

/**
 * A card of a queue with its texts.
 *
 * @param pick why it is there; null where every card is
 */
record Listed(Card card, CardState state, @Nullable Pick pick) {}
