package engram.review.sessions;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * The value of a {@code SessionStarted} record, as contract/schemas/SessionStarted.json has it. Of
 * graded sessions only: a self-rated one begins with its first answer.
 */
@Serdeable
public record SessionStartedV1(
        String session, String school, String learner, String deck, String mode, Instant at) {
    private static final long ONLY_VERSION = 1;

    public Message toMessage(ObjectMapper json) {
        return SessionFinishedV1.SESSIONS.fact(
                json,
                List.of(school, learner),
                List.of(session, "started"),
                "SessionStarted",
                ONLY_VERSION,
                at,
                this);
    }
}
