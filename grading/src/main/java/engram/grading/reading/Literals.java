package engram.grading.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Formulas and code of an expected answer, which a learner may type without dollars or backticks.
 */
public final class Literals {
    private static final int MOST = 20;

    public static final Literals NONE = new Literals(List.of());

    /** The key of the formula that is all of the expected answer. */
    private final Optional<String> whole;

    private final List<Sought> sought;

    private record Sought(Span span, String letters) {
        Sought(Span span) {
            this(span, new Packed(source(span)).letters);
        }
    }

    /** The longest are sought first, so that none is found as a part of another. */
    private Literals(List<Span> expected) {
        whole =
                expected.size() == 1 && expected.getFirst() instanceof Span.Formula(var source)
                        ? Optional.of(Latex.key(source))
                        : Optional.empty();
        sought =
                expected.stream()
                        .filter(span -> !(span instanceof Span.Plain))
                        .filter(span -> !Reader.isSimple(source(span)))
                        .distinct()
                        .sorted(Comparator.comparingInt((Span span) -> -source(span).length()))
                        .limit(MOST)
                        .map(Sought::new)
                        .toList();
    }

    public static Literals of(List<Span> expected) {
        return new Literals(expected);
    }

    /** Whether any text has the same spans with these as without. */
    public boolean isEmpty() {
        return whole.isEmpty() && sought.isEmpty();
    }

    /**
     * The spans of a given text, those among them that the expected text has as formula or code.
     */
    public List<Span> spans(String given) {
        if (isAll(given)) return List.of(new Span.Formula(given));
        var spans = Span.of(given);
        for (var literal : sought) {
            var found = new ArrayList<Span>();
            for (var span : spans) {
                if (span instanceof Span.Plain(var text)) find(literal, text, found);
                else found.add(span);
            }
            spans = found;
        }
        return spans;
    }

    private boolean isAll(String given) {
        return whole.isPresent() && whole.get().equals(Latex.key(given));
    }

    private static void find(Sought literal, String text, List<Span> found) {
        var packed = new Packed(text);
        var wanted = literal.letters;
        int from = 0;
        int at = wanted.isEmpty() ? -1 : packed.letters.indexOf(wanted);
        while (at >= 0) {
            int start = packed.places[at];
            int end = packed.places[at + wanted.length() - 1] + 1;
            if (start >= from && parts(text, start) && parts(text, end)) {
                if (start > from) found.add(new Span.Plain(text.substring(from, start)));
                found.add(like(literal.span, text.substring(start, end)));
                from = end;
            }
            at = packed.letters.indexOf(wanted, at + wanted.length());
        }
        if (from < text.length()) found.add(new Span.Plain(text.substring(from)));
    }

    /** Whether a name or a number does not go on over this place. */
    private static boolean parts(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static Span like(Span literal, String source) {
        return literal instanceof Span.Code ? new Span.Code(source) : new Span.Formula(source);
    }

    private static String source(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Formula(var source) -> source;
            case Span.Code(var source) -> source;
        };
    }

    /** A text without its spaces and case, and where each of its letters stood. */
    private static final class Packed {
        final String letters;
        final int[] places;

        Packed(String text) {
            var packed = new StringBuilder(text.length());
            places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                if (Character.isWhitespace(text.charAt(i))) continue;
                places[packed.length()] = i;
                packed.append(Character.toLowerCase(text.charAt(i)));
            }
            letters = packed.toString();
        }
    }
}
