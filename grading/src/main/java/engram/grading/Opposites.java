package engram.grading;

import java.util.List;
import java.util.regex.Pattern;

/** Words that are a letter or two apart and mean different things: no slip of the keyboard. */
final class Opposites {
    private static final List<List<String>> BEGINNINGS =
            List.of(
                    List.of("inter", "intra", "intro"),
                    List.of("hyper", "hypo"),
                    List.of("endo", "exo", "ecto"),
                    List.of("ab", "ad"),
                    List.of("af", "ef"),
                    List.of("al", "il"),
                    List.of("em", "im"),
                    List.of("macro", "micro"),
                    List.of("ante", "anti"),
                    List.of("per", "pre", "pro"));

    private static final List<List<String>> ENDINGS =
            List.of(
                    List.of("ane", "ene", "yne"),
                    List.of("ate", "ite", "ide"),
                    List.of("ase", "ose"),
                    List.of("ous", "ic"),
                    List.of("er", "ee"),
                    List.of("or", "ee"));

    private static final List<String> PREFIXES =
            List.of(
                    "a", "an", "un", "in", "im", "il", "ir", "dis", "non", "re", "de", "bi", "di",
                    "co");

    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("ileum", "ilium"),
                    List.of("desert", "dessert"),
                    List.of("adapt", "adopt"),
                    List.of("moral", "morale"),
                    List.of("causal", "casual"),
                    List.of("angel", "angle"),
                    List.of("trial", "trail"),
                    List.of("form", "from"),
                    List.of("martial", "marital"),
                    List.of("complement", "compliment"),
                    List.of("principal", "principle"),
                    List.of("past", "last"));

    private static final Pattern ROMAN =
            Pattern.compile("m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})");

    private Opposites() {}

    static boolean areApart(String one, String other) {
        return isPair(one, other)
                || prefixed(one, other)
                || prefixed(other, one)
                || ROMAN.matcher(one).matches()
                || ROMAN.matcher(other).matches()
                || BEGINNINGS.stream().anyMatch(group -> begin(group, one, other))
                || ENDINGS.stream().anyMatch(group -> end(group, one, other));
    }

    private static boolean isPair(String one, String other) {
        return PAIRS.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
    }

    private static boolean prefixed(String longer, String shorter) {
        return longer.endsWith(shorter) && PREFIXES.contains(stem(longer, shorter));
    }

    private static boolean begin(List<String> group, String one, String other) {
        for (var mine : group)
            for (var their : group)
                if (!mine.equals(their)
                        && one.startsWith(mine)
                        && other.equals(their + one.substring(mine.length()))) return true;
        return false;
    }

    private static boolean end(List<String> group, String one, String other) {
        for (var mine : group)
            for (var their : group)
                if (!mine.equals(their)
                        && one.endsWith(mine)
                        && other.equals(stem(one, mine) + their)) return true;
        return false;
    }

    private static String stem(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
