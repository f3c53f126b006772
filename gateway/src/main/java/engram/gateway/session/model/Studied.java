package engram.gateway.session.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's sessions with one deck come to.
 *
 * @param modes in which the learner ever answered
 * @param known cards with a right answer in Learn that was typed or checked
 * @param graded whether any answer was graded, rather than rated by the learner alone
 * @param outcomes the results of finished sessions, the latest last
 */
public record Studied(
        Set<String> modes, Set<String> known, boolean graded, List<Outcome> outcomes) {
    /** Of a learner who has answered nothing. */
    public static final Studied NOTHING = new Studied(Set.of(), Set.of(), false, List.of());

    /** The result of a session, and when it was finished. */
    public record Outcome(String session, Instant at, SessionResult result) {}

    /**
     * What one session adds.
     *
     * @param outcome null while it has none
     */
    public record Part(Set<String> known, boolean graded, @Nullable Outcome outcome) {
        /** Of a session without answers to the deck. */
        public static final Part NOTHING = new Part(Set.of(), false, null);
    }

    /** All parts together. */
    public static Studied of(Set<String> modes, Collection<Part> parts) {
        var known = new HashSet<String>();
        for (var part : parts) known.addAll(part.known());
        return new Studied(
                modes,
                known,
                parts.stream().anyMatch(Part::graded),
                parts.stream()
                        .<Outcome>mapMulti((part, sink) -> {
                            if (part.outcome() instanceof Outcome outcome) sink.accept(outcome);
                        })
                        .sorted(Comparator.comparing(Outcome::at).thenComparing(Outcome::session))
                        .toList());
    }

    public boolean used(String mode) {
        return modes.contains(mode);
    }
}
