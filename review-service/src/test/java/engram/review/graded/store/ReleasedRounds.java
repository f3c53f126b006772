package engram.review.graded.store;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.matching.Board;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.Scope;
import java.util.List;

/** The rounds of Matching among the {@link ReleasedStates}. */
final class ReleasedRounds {
    private static final Board BOARD =
            new Board(
                    List.of(ReleasedStates.FIRST, ReleasedStates.SECOND),
                    List.of(
                            new Board.Tile(0, true),
                            new Board.Tile(1, false),
                            new Board.Tile(0, false),
                            new Board.Tile(1, true)),
                    true,
                    true);

    private static final List<MatchingSession.Attempt> ATTEMPTS =
            List.of(
                    new MatchingSession.Attempt(1, 0, 1, false, ReleasedStates.NOON.plusSeconds(2)),
                    new MatchingSession.Attempt(2, 0, 2, true, ReleasedStates.NOON.plusSeconds(4)));

    private static final List<MatchingSession.Confused> CONFUSED =
            List.of(new MatchingSession.Confused("dog", "vaca"));

    static GradedSession open() {
        return new GradedSession.Matching(
                new MatchingSession.Open(
                        ReleasedStates.STUDY,
                        new MatchingOptions(true, Scope.ALL),
                        BOARD,
                        List.of(0),
                        3,
                        ATTEMPTS,
                        1,
                        CONFUSED));
    }

    static GradedSession finished(Long timeMs) {
        return new GradedSession.Matching(
                new MatchingSession.Finished(
                        ReleasedStates.STUDY,
                        new MatchingOptions(timeMs != null, Scope.ALL),
                        BOARD,
                        timeMs == null ? List.of(0) : List.of(0, 1),
                        ATTEMPTS,
                        1,
                        CONFUSED,
                        ReleasedStates.NOON.plusSeconds(8),
                        timeMs,
                        timeMs != null));
    }

    private ReleasedRounds() {}
}
