package engram.review.log;

import engram.outbox.Message;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import engram.review.log.model.Mode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** The value of a {@code ReviewUndone} record, as contract/schemas/ReviewUndone.json has it. */
@Serdeable
record ReviewUndoneV1(
        String id,
        long version,
        String school,
        String learner,
        String session,
        Mode mode,
        String deck,
        String card,
        Instant answeredAt,
        Instant receivedAt) {

    static ReviewUndoneV1 of(Learner learner, String id, KnownReview review, Instant receivedAt) {
        var subject = review.newest().subject();
        return new ReviewUndoneV1(
                id,
                review.newest().version() + 1,
                learner.school(),
                learner.id(),
                subject.session(),
                subject.mode(),
                subject.deck(),
                subject.card(),
                subject.answeredAt(),
                receivedAt);
    }

    Message toMessage(ObjectMapper json) {
        return ReviewTopic.message(
                json, new Learner(school, learner), id, "ReviewUndone", version, receivedAt, this);
    }
}
