package engram.gateway.session;

import engram.gateway.session.model.Review;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import engram.ground.Times;
import engram.inbox.Received;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the records of the review log: only the fields that the session view needs. */
@Singleton
final class FactDecoder {
    private static final int LONGEST_MS = 60_000;
    private static final String SELF_RATED = "SELF_RATED";

    private final ObjectMapper json;

    FactDecoder(ObjectMapper json) {
        this.json = json;
    }

    @Serdeable
    record ReviewV1(
            String id,
            long version,
            String session,
            String mode,
            String deck,
            String card,
            @Nullable Integer rating,
            @Nullable String questionKind,
            Instant answeredAt,
            Instant receivedAt,
            @Nullable Integer responseMs,
            @Nullable Boolean hurried) {}

    @Serdeable
    record StartV1(String session, String deck, String mode, Instant at) {}

    @Serdeable
    record EndV1(String session, Instant at, @Nullable ResultV1 result) {}

    @Serdeable
    record ResultV1(
            long version,
            String deck,
            String mode,
            @Nullable Integer right,
            @Nullable Integer questions,
            @Nullable Integer selfMarked,
            @Nullable Integer wrong,
            @Nullable Long timeMs,
            @Nullable Boolean counts) {
        SessionResult toResult() {
            return new SessionResult(
                    version,
                    deck,
                    mode,
                    right,
                    questions,
                    selfMarked,
                    wrong,
                    timeMs,
                    Boolean.TRUE.equals(counts));
        }
    }

    /** The fact in a record; null for a type that is not of interest. */
    @Nullable Fact decode(Received received) throws IOException {
        var school = received.key().get(0);
        var learner = received.key().get(1);
        return switch (received.type()) {
            case "ReviewRecorded", "ReviewCorrected" ->
                    new Fact.Reviewed(school, learner, review(received, false));
            case "ReviewUndone" -> new Fact.Reviewed(school, learner, review(received, true));
            case "SessionStarted" -> {
                var start = json.readValue(received.value(), StartV1.class);
                yield new Fact.Started(
                        school,
                        learner,
                        start.session(),
                        new SessionStart(start.deck(), start.mode(), Times.millis(start.at())));
            }
            case "SessionFinished" -> {
                var end = json.readValue(received.value(), EndV1.class);
                var result = end.result() == null ? null : end.result().toResult();
                yield new Fact.Finished(
                        school, learner, end.session(), Times.millis(end.at()), result);
            }
            default -> null;
        };
    }

    private Review review(Received received, boolean undone) throws IOException {
        var value = json.readValue(received.value(), ReviewV1.class);
        var rating = value.rating();
        if (!undone && (rating == null || rating < 1 || rating > 4))
            throw new IllegalArgumentException("a rating is 1 to 4");
        var responseMs = value.responseMs() == null ? 0 : value.responseMs();
        return new Review(
                value.id(),
                value.version(),
                value.session(),
                value.mode(),
                value.deck(),
                value.card(),
                value.questionKind() == null ? SELF_RATED : value.questionKind(),
                undone || rating == null ? 0 : rating,
                Times.millis(value.answeredAt()),
                Math.clamp(responseMs, 0, LONGEST_MS),
                undone,
                Boolean.TRUE.equals(value.hurried()),
                Times.millis(value.receivedAt()),
                received.hash());
    }
}
