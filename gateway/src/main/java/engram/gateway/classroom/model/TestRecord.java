package engram.gateway.classroom.model;

import engram.gateway.session.model.Studied;
import java.util.Optional;

/** A learner's Tests of a deck, of those that count: the latest, and the best by share of right. */
public record TestRecord(Score latest, Score best) {

    /**
     * Right answers of questions; the better one by share, then by number of questions.
     *
     * @param session the Test's session
     */
    public record Score(String session, int right, int questions) {
        private static int compare(Score one, Score other) {
            var byShare =
                    Long.compare(
                            (long) one.right * other.questions, (long) other.right * one.questions);
            return byShare != 0 ? byShare : Integer.compare(one.questions, other.questions);
        }
    }

    /** Of all finished Tests; empty if none counts. */
    public static Optional<TestRecord> of(Studied studied) {
        var scores =
                studied.outcomes().stream()
                        .filter(outcome -> outcome.result().countsIn("TEST"))
                        .flatMap(outcome -> score(outcome).stream())
                        .toList();
        return scores.stream()
                .max(Score::compare)
                .map(best -> new TestRecord(scores.getLast(), best));
    }

    private static Optional<Score> score(Studied.Outcome outcome) {
        var right = outcome.result().right();
        var questions = outcome.result().questions();
        return right == null || questions == null || questions == 0
                ? Optional.empty()
                : Optional.of(new Score(outcome.session(), right, questions));
    }
}
