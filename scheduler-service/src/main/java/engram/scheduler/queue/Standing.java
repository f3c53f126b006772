package engram.scheduler.queue;

import engram.fsrs.CardState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands with a card.
 *
 * @param firstDay the learner's day of the first answer that moved the memory; null while new
 */
record Standing(String card, CardState state, @Nullable LocalDate firstDay) {}
