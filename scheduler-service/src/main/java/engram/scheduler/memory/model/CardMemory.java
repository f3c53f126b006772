package engram.scheduler.memory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a history comes to under some settings: a pure function of both.
 *
 * @param version plan version x 1,000,000 + number of distinct facts: grows with either, the same
 *     after a rebuild
 * @param changedAt when the newest of its facts was received
 * @param deck the deck of the newest answer that counts, else of the first fact by key
 * @param lastDay the learner's local day of the last answer that moved the memory, from which
 *     recall is counted; null while new
 * @param spaced answers in Spaced to the card while it was out in days, newest last: those of the
 *     14 days before the newest, at most 20
 */
public record CardMemory(
        long version,
        Instant changedAt,
        String deck,
        CardState state,
        @Nullable LocalDate lastDay,
        List<SpacedAnswer> spaced) {

    /** An answer in Spaced, with the time at which the card had fallen due. */
    public record SpacedAnswer(Instant at, Instant due) {}
}
