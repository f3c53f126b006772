package engram.review.log;

import engram.outbox.FactTopic;
import engram.outbox.Message;
import engram.review.log.model.Learner;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.List;

/** The topic of facts about reviews: routed by learner, kept for ever. */
final class ReviewTopic {
    static final String NAME = "review.reviews.v1";
    private static final FactTopic TOPIC = new FactTopic(NAME);

    private ReviewTopic() {}

    static Message message(
            ObjectMapper json,
            Learner learner,
            String review,
            String type,
            long version,
            Instant at,
            Object fact) {
        return TOPIC.fact(
                json,
                List.of(learner.school(), learner.id()),
                List.of(review, Long.toString(version)),
                type,
                version,
                at,
                fact);
    }
}
