package engram.gateway.classroom.model;

import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.Studied;
import java.util.Optional;

/** A learner's Tests of a deck, of those that count: the latest, and the best by share of right. */
public record TestRecord(Score latest, Score best) {

    /** Right answers of questions; the better one by share, then by number of questions. */
    public record Score(int right, int questions) {
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
                        .map(Studied.Outcome::result)
                        .filter(result -> result.counts() && result.mode().equals("TEST"))
                        .flatMap(result -> score(result).stream())
                        .toList();
        return scores.stream()
                .max(Score::compare)
                .map(best -> new TestRecord(scores.getLast(), best));
    }

    private static Optional<Score> score(SessionResult result) {
        var right = result.right();
        var questions = result.questions();
        return right == null || questions == null || questions == 0
                ? Optional.empty()
                : Optional.of(new Score(right, questions));
    }
}
