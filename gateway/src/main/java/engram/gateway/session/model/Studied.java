package engram.gateway.session.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a learner's sessions with one deck come to.
 *
 * @param modes in which the learner ever answered
 * @param known cards with a right answer in Learn that was typed or checked
 * @param graded whether any answer was graded, rather than rated by the learner alone
 * @param kept how many self-rated answers a device kept for how long
 * @param outcomes the results of finished sessions, the latest last
 */
public record Studied(
        Set<String> modes, Set<String> known, boolean graded, Kept kept, List<Outcome> outcomes) {
    /** Of a learner who has answered nothing. */
    public static final Studied NOTHING =
            new Studied(Set.of(), Set.of(), false, Kept.NONE, List.of());

    /** The result of a session, and when it was finished. */
    public record Outcome(String session, Instant at, SessionResult result) {}

    /**
     * What some of the sessions add.
     *
     * @param outcomes of one session at most one; of several those that tell something
     */
    public record Part(Set<String> known, boolean graded, Kept kept, List<Outcome> outcomes) {
        /** Of a session without answers to the deck. */
        public static final Part NOTHING = new Part(Set.of(), false, Kept.NONE, List.of());

        /** Both together, with the outcomes that can still be the latest or the best. */
        public Part and(Part other) {
            var both = of(Set.of(), List.of(this, other));
            return new Part(
                    both.known(), both.graded(), both.kept(), Outcomes.telling(both.outcomes()));
        }
    }

    /** All parts together. */
    public static Studied of(Set<String> modes, Collection<Part> parts) {
        var known = new HashSet<String>();
        for (var part : parts) known.addAll(part.known());
        return new Studied(
                modes,
                known,
                parts.stream().anyMatch(Part::graded),
                Kept.sum(parts.stream().map(Part::kept).toList()),
                parts.stream()
                        .flatMap(part -> part.outcomes().stream())
                        .sorted(Comparator.comparing(Outcome::at).thenComparing(Outcome::session))
                        .toList());
    }

    public boolean used(String mode) {
        return modes.contains(mode);
    }
}
