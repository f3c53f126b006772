package engram.review.log;

import engram.outbox.Message;
import engram.review.log.model.Learner;
import java.time.Instant;

/** The topic of facts about reviews: routed by learner, kept for ever. */
final class ReviewTopic {
    static final String NAME = "review.reviews.v1";

    private ReviewTopic() {}

    static Message message(
            Learner learner, String review, String type, long version, Instant at, String json) {
        return new Message(
                NAME,
                learner.route(),
                learner.route(),
                learner.route() + "/" + review + "/" + version,
                type,
                version,
                learner.school(),
                at,
                json);
    }
}
