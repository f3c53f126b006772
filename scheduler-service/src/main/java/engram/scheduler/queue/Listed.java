package engram.scheduler.queue;

import engram.fsrs.CardState;
import engram.scheduler.queue.model.Pick;
import org.jspecify.annotations.Nullable;

/**
 * A card of a queue; its texts are read as the queue goes out.
 *
 * @param pick why it is there; null where every card is
 */
record Listed(String card, CardState state, @Nullable Pick pick) {}
