package engram.review.graded;

import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import java.util.Optional;

/**
 * What is to become of a session.
 *
 * @param change what to store; absent if the session stays as it is
 * @param reply what to say once that is done
 */
record Decision<R>(Optional<Change<GradedSession>> change, R reply) {

    static <R> Decision<R> keep(R reply) {
        return new Decision<>(Optional.empty(), reply);
    }

    static <R> Decision<R> store(Change<GradedSession> change, R reply) {
        return new Decision<>(Optional.of(change), reply);
    }
}
