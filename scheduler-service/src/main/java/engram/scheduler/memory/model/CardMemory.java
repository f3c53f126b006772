package engram.scheduler.memory.model;

import engram.fsrs.CardState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a history comes to under some settings: a pure function of both.
 *
 * @param version the plan's version and the number of distinct facts, in one number: grows with
 *     either, the same after a rebuild by the same rules
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

    /** Of a version: 21 are the plan's, 16 the number of facts. */
    public static final int VERSION_BITS = 37;

    private static final int FACT_BITS = 16;

    /** The version of a memory of so many distinct facts under that version of a plan. */
    public static long version(long planVersion, int facts) {
        if (planVersion >= 1L << (VERSION_BITS - FACT_BITS) || facts >= 1 << FACT_BITS) {
            throw new IllegalArgumentException("more changes or facts than a version has room for");
        }
        return planVersion << FACT_BITS | facts;
    }

    /** The version of the plan under which a memory of that version was worked out. */
    public static long planVersion(long version) {
        return version >> FACT_BITS;
    }

    /** The version of the plan under which it was worked out. */
    public long planVersion() {
        return planVersion(version);
    }

    /** An answer in Spaced, with the time at which the card had fallen due. */
    public record SpacedAnswer(Instant at, Instant due) {}
}
