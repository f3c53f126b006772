package engram.review.sessions;

import engram.review.facts.Facts;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Ends a self-rated session. Its id is the client's and means something within its learner only, so
 * nobody can end another's; one that has no answer yet may end too, for its answers may come later.
 */
@Singleton
public final class EndSelfRated {
    private final FinishedSessions sessions;
    private final Facts facts;
    private final ObjectMapper json;
    private final Clock clock;

    EndSelfRated(FinishedSessions sessions, Facts facts, ObjectMapper json, Clock clock) {
        this.sessions = sessions;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    /** When the session ended; empty if the broker did not acknowledge that in time. */
    public Optional<Instant> end(String school, String learner, String session) {
        var before = sessions.find(school, learner, session);
        if (before.isPresent()) return before;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var finished = SessionFinishedV1.selfRated(school, learner, session, now);
        return facts.write(finished.toMessage(json)) ? Optional.of(now) : Optional.empty();
    }
}
