package engram.review.graded.model.fact;

import engram.review.graded.model.answer.Tempo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How long a right typed answer without a hint took, in milliseconds for each word. Each session
 * keeps its own newest ones: nothing is counted twice, and nothing has to be rebuilt.
 */
public record Typed(Instant at, double msPerWord) {

    /** What a session keeps after a change that told these facts; a correction is no new time. */
    public static List<Typed> after(List<Typed> before, List<Fact> facts) {
        var typed = new ArrayList<>(before);
        for (var fact : facts)
            if (fact instanceof Fact.Reviewed review
                    && review.version() == 1
                    && review.timing() != null
                    && !review.hint())
                typed.add(new Typed(review.answeredAt(), review.timing().msPerWord()));
        return newest(typed);
    }

    /** The newest {@link Tempo#NEWEST} of them, the newest last. */
    public static List<Typed> newest(Collection<Typed> typed) {
        var sorted = typed.stream().sorted(Comparator.comparing(Typed::at)).toList();
        return List.copyOf(
                sorted.subList(Math.max(0, sorted.size() - Tempo.NEWEST), sorted.size()));
    }
}
