package engram.roster.period.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something was so, in the order of time; the last may go on. An answer that
 * comes late is judged by what was so when it was given.
 *
 * @param all at most {@link #MOST}; the oldest are forgotten
 */
public record Periods(List<Period> all) {
    static final int MOST = 20;

    /**
     * One of them.
     *
     * @param until null while it goes on
     */
    public record Period(Instant from, @Nullable Instant until) {}

    public Periods {
        all = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
        if (all.isEmpty()) throw new IllegalArgumentException("something was so once at least");
    }

    /** So since then. */
    public static Periods since(Instant from) {
        return new Periods(List.of(new Period(from, null)));
    }

    /** Whether it is so now. */
    public boolean isOpen() {
        return all.getLast().until() == null;
    }

    /** So again, if it was not any more. */
    public Periods again(Instant from) {
        if (isOpen()) return this;
        var next = new ArrayList<>(all);
        next.add(new Period(from, null));
        return new Periods(next);
    }

    /** No longer so, if it was. */
    public Periods ended(Instant until) {
        if (!isOpen()) return this;
        var next = new ArrayList<>(all);
        next.set(next.size() - 1, new Period(all.getLast().from(), until));
        return new Periods(next);
    }
}
