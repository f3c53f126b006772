package engram.scheduler.place.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of place at which something is chosen, the farthest from a learner first. */
public enum Scope {
    SCHOOL,
    CLASS,
    DECK,
    LEARNER;

    /** As it stands in a path and in a document's id. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that word; the case counts. */
    public static Optional<Scope> of(String word) {
        for (var scope : values()) {
            if (scope.word().equals(word)) return Optional.of(scope);
        }
        return Optional.empty();
    }
}
