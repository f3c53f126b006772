package engram.grading.asking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Options around a right answer, in order of their length.
 *
 * @param sorted by length
 * @param taken normal forms that may not be offered
 */
record Neighbours(List<Option> sorted, Option right, Set<String> taken) {
    /**
     * Some of the nearest, so many of them longer than the right answer, if there are as many: the
     * longest option is then the right one no more often than any other.
     *
     * @param choice how many times as many as needed are looked at
     */
    List<Option> choose(int most, int longer, int choice, Random random) {
        int middle = Collections.binarySearch(sorted, right, Option.BY_LENGTH);
        int start = middle < 0 ? -middle - 1 : middle;
        var above = free(start, 1, most * choice);
        var below = free(start - 1, -1, most * choice);
        int up = Math.min(above.size(), Math.max(longer, most - below.size()));
        var chosen = new ArrayList<>(some(above, up, choice, random));
        chosen.addAll(some(below, most - up, choice, random));
        return chosen;
    }

    private List<Option> free(int start, int step, int most) {
        var free = new ArrayList<Option>();
        for (int i = start; i >= 0 && i < sorted.size() && free.size() < most; i += step)
            if (!taken.contains(sorted.get(i).normal())) free.add(sorted.get(i));
        return free;
    }

    private static List<Option> some(List<Option> nearest, int most, int choice, Random random) {
        var pool = new ArrayList<>(nearest.subList(0, Math.min(nearest.size(), most * choice)));
        Collections.shuffle(pool, random);
        return pool.subList(0, Math.min(most, pool.size()));
    }
}
