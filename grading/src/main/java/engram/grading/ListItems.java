package engram.grading;

import engram.grading.reading.Lines;
import engram.grading.reading.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of a list that were given, and those that were expected. */
final class ListItems {
    /** Longer lists have to be typed without slips. */
    private static final int MOST_WITH_SLIPS = 60;

    private final List<Text> given;
    private final List<Text> expected;
    private final boolean spellingCounts;
    private final Slips slips;

    /** The line that each item was meant to be, or -1. */
    private final int[] lineOf;

    ListItems(List<Text> given, List<Text> expected, boolean spellingCounts, Slips slips) {
        this.given = given;
        this.expected = expected;
        this.spellingCounts = spellingCounts;
        this.slips = slips;
        lineOf = new int[given.size()];
        Arrays.fill(lineOf, -1);
        assignSame();
        assignNear();
    }

    /** A line is an item; so is what stands between semicolons. Commas part nothing. */
    static List<String> split(String given) {
        var lines = Lines.of(given);
        return lines.size() == 1 ? Lines.of(lines.getFirst().replace(';', '\n')) : lines;
    }

    private void assignSame() {
        Map<String, Integer> free = new HashMap<>();
        for (int line = 0; line < expected.size(); line++)
            free.putIfAbsent(expected.get(line).key(), line);
        for (int item = 0; item < lineOf.length; item++) {
            var line = free.remove(given.get(item).key());
            if (line != null) lineOf[item] = line;
        }
    }

    private void assignNear() {
        if (given.size() > MOST_WITH_SLIPS || expected.size() > MOST_WITH_SLIPS) return;
        for (int item = 0; item < lineOf.length; item++) {
            if (lineOf[item] < 0) assign(item, new boolean[expected.size()]);
        }
    }

    /** Gives the item a line, if others can give way to it; a path of augmentation. */
    private boolean assign(int item, boolean[] tried) {
        for (int line = 0; line < tried.length; line++) {
            if (tried[line] || match(item, line) == Match.NO) continue;
            tried[line] = true;
            int holder = holderOf(line);
            if (holder < 0 || assign(holder, tried)) {
                lineOf[item] = line;
                return true;
            }
        }
        return false;
    }

    private int holderOf(int line) {
        for (int item = 0; item < lineOf.length; item++) if (lineOf[item] == line) return item;
        return -1;
    }

    private Match match(int item, int line) {
        return Match.of(given.get(item), expected.get(line), spellingCounts, slips);
    }

    /** Right if each line was given, and nothing else. */
    Candidate answerAll() {
        var lines = assigned();
        var left = new ArrayDeque<Integer>();
        var has = new BitSet();
        lines.stream().filter(line -> line >= 0).forEach(has::set);
        for (int line = 0; line < expected.size(); line++) if (!has.get(line)) left.add(line);
        var match = left.isEmpty() ? match() : Match.NO;
        lines.replaceAll(line -> line < 0 && !left.isEmpty() ? left.remove() : line);
        lines.addAll(left);
        return candidate(lines, match);
    }

    /** Right if something was given, and it is all in the list. */
    Candidate answerAny() {
        return candidate(assigned(), given.isEmpty() ? Match.NO : match());
    }

    private List<Integer> assigned() {
        return new ArrayList<>(Arrays.stream(lineOf).boxed().toList());
    }

    /** An item that was given twice does no harm. */
    Match match() {
        var match = Match.YES;
        Set<String> before = new HashSet<>();
        for (int item = 0; item < lineOf.length; item++) {
            boolean again = !before.add(given.get(item).key());
            if (lineOf[item] >= 0) match = match.and(match(item, lineOf[item]));
            else if (!again) return Match.NO;
        }
        return match;
    }

    /** The lines in the order in which they were given, so that each stands beside its item. */
    private Candidate candidate(List<Integer> lines, Match match) {
        return new Candidate(
                Text.of(given),
                Text.of(lines.stream().filter(line -> line >= 0).map(expected::get).toList()),
                match);
    }
}
