package engram.gateway.session.model;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many answers a device kept for how many days, of those that it kept for one at least. From
 * this follows how many were late, whatever a school takes for late. At most one entry for each day
 * of a year.
 *
 * @param byDays by {@link Review#daysKept}
 */
public record Kept(SortedMap<Integer, Integer> byDays) {
    public static final Kept NONE = new Kept(new TreeMap<>());

    /** Longer than any school lets a device keep an answer, and than any answer is taken. */
    static final int FOR_EVER = 366;

    public Kept {
        byDays = Collections.unmodifiableSortedMap(new TreeMap<>(byDays));
    }

    static Kept of(Collection<Review> answers) {
        var byDays = new TreeMap<Integer, Integer>();
        for (var answer : answers)
            if (answer.daysKept() > 0) byDays.merge(answer.daysKept(), 1, Integer::sum);
        return new Kept(byDays);
    }

    static Kept sum(Collection<Kept> parts) {
        var byDays = new TreeMap<Integer, Integer>();
        for (var part : parts)
            part.byDays().forEach((days, answers) -> byDays.merge(days, answers, Integer::sum));
        return new Kept(byDays);
    }

    /** How many answers were kept for longer than so many days. */
    public int longerThan(int days) {
        return byDays.tailMap(days).values().stream().mapToInt(Integer::intValue).sum();
    }
}
