package engram.review.sessions;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Instant;

/**
 * The value of a {@code SessionFinished} record, as contract/schemas/SessionFinished.json has it.
 * Of several about one session, the earliest counts.
 */
@Serdeable
record SessionFinishedV1(String session, String school, String learner, Instant at) {
    static final String TOPIC = "review.sessions.v1";
    private static final long ONLY_VERSION = 1;

    Message toMessage(ObjectMapper json) throws IOException {
        var route = school + "/" + learner;
        return new Message(
                TOPIC,
                route,
                route,
                route + "/" + session + "/finished",
                "SessionFinished",
                ONLY_VERSION,
                school,
                at,
                json.writeValueAsString(this));
    }
}
