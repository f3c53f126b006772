package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.Moment;
import jakarta.inject.Singleton;

/** Begins a session. */
@Singleton
final class StartSession {
    record Started(SessionItem session, boolean isNew) {}

    Started start(Caller caller, String deck, StartRequest request, Moment moment) {
        throw Problem.notFound().refusal();
    }
}
