package engram.review.graded.store;

import engram.outbox.Message;
import engram.outbox.StateTopic;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

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
    private static final StateTopic TOPIC = new StateTopic("review.texts.v1", "TextState", 2);

    Message toMessage(ObjectMapper json, Instant at) {
        return TOPIC.state(json, List.of(school, learner, id), version, at, this);
    }
}
