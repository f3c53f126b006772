package engram.deck.outcome;

import engram.access.Right;
import engram.deck.outcome.model.Fault;
import engram.deck.outcome.model.Outcome;
import engram.manners.Problem;
import java.util.List;

/** Outcomes as values or problem documents, and versions as entity tags. */
public final class Replies {
    private static final int FAULTS_TOLD = 100;

    private Replies() {}

    /**
     * The value of an outcome.
     *
     * @throws Problem.Refusal if it is a refusal
     */
    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Missing<T> _ -> throw Problem.notFound().refusal();
            case Outcome.Forbidden<T> _ -> throw Right.EDIT_DECK.forbidden();
            case Outcome.Stale<T> _ -> throw Problem.stale().refusal();
            case Outcome.Broken<T>(var faults) -> throw Problem.invalid(told(faults)).refusal();
            case Outcome.Clash<T>(var detail) -> throw Problem.conflict(detail).refusal();
            case Outcome.Full<T>(var detail) -> throw Problem.limitReached(detail).refusal();
            case Outcome.Unreadable<T>(var detail) ->
                    throw Problem.unsupportedMediaType(detail).refusal();
        };
    }

    private static List<Problem.FieldError> told(List<Fault> faults) {
        return faults.stream()
                .limit(FAULTS_TOLD)
                .map(fault -> new Problem.FieldError(fault.field(), fault.rule()))
                .toList();
    }
}
