package engram.review.graded.store;

import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Instant;

/**
 * The value of a {@code TextState} record, as contract/schemas/TextState.json has it: what a
 * learner typed or, in a Test, chose to answer a card. It is personal, so it can be erased, and
 * stands nowhere else but in the session.
 *
 * @param id the review's
 */
@Serdeable
record TextStateV1(
        String id,
        String school,
        String learner,
        String deck,
        String card,
        String given,
        String prompt,
        String expected,
        boolean deleted,
        long version) {

    Message toMessage(ObjectMapper json, Instant at) throws IOException {
        var route = school + "/" + learner;
        var key = route + "/" + id;
        return new Message(
                "review.texts.v1",
                key,
                route,
                key + "/text/" + version,
                "TextState",
                version,
                school,
                at,
                json.writeValueAsString(this));
    }
}
