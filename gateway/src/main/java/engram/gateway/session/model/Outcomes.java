package engram.gateway.session.model;

import engram.gateway.session.model.Studied.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the results of finished sessions tell something: the latest and the best that count. */
public final class Outcomes {
    private static final Comparator<SessionResult> BY_SHARE_OF_RIGHT =
            Comparator.comparing((SessionResult test) -> (double) right(test) / questions(test))
                    .thenComparing(Outcomes::questions);
    private static final Comparator<SessionResult> FEWEST_WRONG_THEN_QUICKEST =
            Comparator.comparing(Outcomes::wrong).thenComparing(Outcomes::timeMs);

    private Outcomes() {}

    /** Of outcomes of which the latest are last; empty if no Test counts. */
    public static Optional<Outcome> latestTest(List<Outcome> outcomes) {
        return tests(outcomes).reduce((_, later) -> later);
    }

    /** By the share of right answers, then by the number of questions; empty if no Test counts. */
    public static Optional<Outcome> bestTest(List<Outcome> outcomes) {
        return tests(outcomes).max(Comparator.comparing(Outcome::result, BY_SHARE_OF_RIGHT));
    }

    /** By the fewest wrong pairs, then the least time; empty if no round of Matching counts. */
    public static Optional<Outcome> bestRound(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.result().countsIn("MATCHING"))
                .filter(each -> each.result().wrong() != null && each.result().timeMs() != null)
                .min(Comparator.comparing(Outcome::result, FEWEST_WRONG_THEN_QUICKEST));
    }

    /** Those alone, the latest last. */
    static List<Outcome> telling(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(
                        Stream.of(latestTest(outcomes), bestTest(outcomes), bestRound(outcomes))
                                        .flatMap(Optional::stream)
                                        .toList()
                                ::contains)
                .toList();
    }

    private static Stream<Outcome> tests(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.result().countsIn("TEST"))
                .filter(each -> each.result().right() != null && questions(each.result()) > 0);
    }

    private static int right(SessionResult test) {
        return test.right() == null ? 0 : test.right();
    }

    private static int questions(SessionResult test) {
        return test.questions() == null ? 0 : test.questions();
    }

    private static int wrong(SessionResult round) {
        return round.wrong() == null ? 0 : round.wrong();
    }

    private static long timeMs(SessionResult round) {
        return round.timeMs() == null ? 0 : round.timeMs();
    }
}
