package engram.gateway.classroom.model;

import engram.gateway.session.model.Studied;
import java.util.Collection;
import java.util.Optional;

/**
 * How far a learner has come in Learn. Starting again resets nothing; only a correction takes a
 * card away.
 *
 * @param known cards that have an answer and were once answered right by typing or checking
 * @param cards cards that have an answer
 */
public record LearnRecord(int known, int cards) {
    /** Adds up a deck; empty if the learner never answered in Learn. */
    public static Optional<LearnRecord> of(Collection<String> answerable, Studied studied) {
        if (!studied.used("LEARN")) return Optional.empty();
        var known = answerable.stream().filter(studied.known()::contains).count();
        return Optional.of(new LearnRecord((int) known, answerable.size()));
    }
}
