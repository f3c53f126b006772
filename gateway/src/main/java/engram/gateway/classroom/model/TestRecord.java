package engram.gateway.classroom.model;

import engram.gateway.session.model.Outcomes;
import engram.gateway.session.model.Studied;
import java.util.Objects;
import java.util.Optional;

/** A learner's Tests of a deck, of those that count: the latest, and the best by share of right. */
public record TestRecord(Score latest, Score best) {

    /**
     * Right answers of questions.
     *
     * @param session the Test's session
     */
    public record Score(String session, int right, int questions) {}

    /** Of all finished Tests; empty if none counts. */
    public static Optional<TestRecord> of(Studied studied) {
        return Outcomes.latestTest(studied.outcomes())
                .flatMap(latest ->
                        Outcomes.bestTest(studied.outcomes())
                                .map(best -> new TestRecord(score(latest), score(best))));
    }

    private static Score score(Studied.Outcome outcome) {
        return new Score(
                outcome.session(),
                Objects.requireNonNull(outcome.result().right()),
                Objects.requireNonNull(outcome.result().questions()));
    }
}
