package engram.review.log;

import engram.outbox.Message;
import engram.review.log.model.Answer;
import engram.review.log.model.Learner;
import engram.review.log.model.Mode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** The value of a {@code ReviewRecorded} record, as contract/schemas/ReviewRecorded.json has it. */
@Serdeable
record ReviewRecordedV1(
        String id,
        long version,
        String school,
        String learner,
        String session,
        Mode mode,
        String deck,
        String card,
        int rating,
        String questionKind,
        Instant answeredAt,
        Instant receivedAt,
        String zone,
        int responseMs,
        boolean hint) {
    private static final long FIRST = 1;

    /** An answer that the learner rated themselves. */
    static ReviewRecordedV1 selfRated(
            Learner learner, Answer answer, Instant receivedAt, ZoneId zone) {
        return new ReviewRecordedV1(
                answer.id(),
                FIRST,
                learner.school(),
                learner.id(),
                answer.session(),
                answer.mode(),
                answer.deck(),
                answer.card(),
                answer.rating(),
                "SELF_RATED",
                answer.answeredAt(),
                receivedAt,
                zone.getId(),
                answer.responseMs(),
                false);
    }

    Message toMessage(ObjectMapper json) throws IOException {
        return ReviewTopic.message(
                new Learner(school, learner),
                id,
                "ReviewRecorded",
                version,
                receivedAt,
                json.writeValueAsString(this));
    }
}
