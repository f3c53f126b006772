package engram.review.sessions;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Instant;

/**
 * The value of a {@code SessionStarted} record, as contract/schemas/SessionStarted.json has it. Of
 * graded sessions only: a self-rated one begins with its first answer.
 */
@Serdeable
public record SessionStartedV1(
        String session, String school, String learner, String deck, String mode, Instant at) {
    private static final long ONLY_VERSION = 1;

    public Message toMessage(ObjectMapper json) throws IOException {
        var route = school + "/" + learner;
        return new Message(
                SessionFinishedV1.TOPIC,
                route,
                route,
                route + "/" + session + "/started",
                "SessionStarted",
                ONLY_VERSION,
                school,
                at,
                json.writeValueAsString(this));
    }
}
