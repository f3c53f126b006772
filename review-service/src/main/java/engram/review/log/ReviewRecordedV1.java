package engram.review.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.outbox.Message;
import engram.review.log.model.Answer;
import engram.review.log.model.Hurry;
import engram.review.log.model.Learner;
import engram.review.log.model.Mode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code ReviewRecorded} record and, with a version above 1, of a {@code
 * ReviewCorrected}, as contract/schemas/ have them.
 *
 * @param optionCount of a choice; absent for other kinds
 * @param confusedWith the other card of a wrong pair; absent for other kinds
 * @param retake true for an answer of a Test that asks again what was missed; absent otherwise
 * @param pace {@code SLOW} or {@code FAST}: of a right typed answer whose time was unlike the
 *     learner's others; absent otherwise
 * @param hurried true for a self-rated answer that came with more than a person gives in their
 *     time, as {@link Hurry} has it; absent otherwise
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewRecordedV1(
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
        @Nullable Integer optionCount,
        @Nullable String confusedWith,
        Instant answeredAt,
        Instant receivedAt,
        String zone,
        int responseMs,
        boolean hint,
        @Nullable Boolean retake,
        @Nullable String pace,
        @Nullable Boolean hurried) {
    private static final long FIRST = 1;

    /** An answer that the learner rated themselves. */
    static ReviewRecordedV1 selfRated(
            Learner learner, Answer answer, Instant receivedAt, ZoneId zone, boolean hurried) {
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
                null,
                null,
                answer.answeredAt(),
                receivedAt,
                zone.getId(),
                answer.responseMs(),
                false,
                null,
                null,
                hurried ? true : null);
    }

    public Message toMessage(ObjectMapper json) {
        return ReviewTopic.message(
                json,
                new Learner(school, learner),
                id,
                version == FIRST ? "ReviewRecorded" : "ReviewCorrected",
                version,
                receivedAt,
                this);
    }
}
