package engram.scheduler.memory.model;

import engram.fsrs.CardState;
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
 * @param decay the positive exponent of the forgetting curve on which its stability lies
 * @param firstDay the learner's local day of the first answer that moved the memory; null while new
 * @param lastDay that of the last one, from which recall is counted; null while new
 * @param spaced answers in Spaced to the card while it was out in days, newest last: those of the
 *     14 days before the newest, at most 20
 */
public record CardMemory(
        long version,
        Instant changedAt,
        String deck,
        CardState state,
        double decay,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<SpacedAnswer> spaced) {

    private static final long FACTS_PER_PLAN_VERSION = 1_000_000;

    /** The version of a memory of so many distinct facts under that version of a plan. */
    static long version(long planVersion, int facts) {
        return planVersion * FACTS_PER_PLAN_VERSION + facts;
    }

    /** The version of the plan under which a memory of that version was worked out. */
    public static long planVersion(long version) {
        return version / FACTS_PER_PLAN_VERSION;
    }

    /** The version of the plan under which it was worked out. */
    public long planVersion() {
        return planVersion(version);
    }

    /** An answer in Spaced, with the time at which the card had fallen due. */
    public record SpacedAnswer(Instant at, Instant due) {}
}
