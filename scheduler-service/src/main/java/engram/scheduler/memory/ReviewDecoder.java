package engram.scheduler.memory;

import engram.fsrs.Rating;
import engram.ground.Times;
import engram.inbox.Received;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.Pace;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records of {@code review.reviews.v1}: only the fields that memory needs. */
@Singleton
final class ReviewDecoder {
    private final ObjectMapper json;

    ReviewDecoder(ObjectMapper json) {
        this.json = json;
    }

    /**
     * An answer, its correction or its undoing; the last has no rating, question or zone. Most have
     * no pace, are no retake and not hurried.
     */
    @Serdeable
    record ReviewV1(
            @Nullable String id,
            @Nullable Integer version,
            @Nullable String school,
            @Nullable String learner,
            @Nullable String mode,
            @Nullable String deck,
            @Nullable String card,
            @Nullable Integer rating,
            @Nullable String questionKind,
            @Nullable Integer optionCount,
            @Nullable Instant answeredAt,
            @Nullable Instant receivedAt,
            @Nullable String zone,
            @Nullable String pace,
            @Nullable Boolean retake,
            @Nullable Boolean hurried) {}

    /**
     * The fact in a record; null for a type that does not concern memory.
     *
     * @throws IllegalArgumentException if a field is missing or the key names another learner
     */
    @Nullable ReviewFact decode(Received received) throws IOException {
        return switch (received.type()) {
            case "ReviewRecorded", "ReviewCorrected" -> {
                var review = json.readValue(received.value(), ReviewV1.class);
                yield new ReviewFact(key(received, review), answered(review, received.hash()));
            }
            case "ReviewUndone" -> {
                var review = json.readValue(received.value(), ReviewV1.class);
                yield new ReviewFact(key(received, review), undone(review, received.hash()));
            }
            default -> null;
        };
    }

    private static MemoryKey key(Received received, ReviewV1 review) {
        var school = required("school", review.school());
        var learner = required("learner", review.learner());
        if (!received.key().equals(List.of(school, learner))) {
            throw new IllegalArgumentException("The key names another learner than the value");
        }
        return new MemoryKey(school, learner, required("card", review.card()));
    }

    private static CardFact answered(ReviewV1 review, String hash) {
        return new CardFact.Answered(
                required("id", review.id()),
                required("version", review.version()),
                Times.millis(required("receivedAt", review.receivedAt())),
                hash,
                required("deck", review.deck()),
                StudyMode.valueOf(required("mode", review.mode())),
                question(review),
                Rating.of(required("rating", review.rating())),
                Times.millis(required("answeredAt", review.answeredAt())),
                ZoneId.of(required("zone", review.zone())),
                review.pace() == null ? null : Pace.valueOf(review.pace()),
                Boolean.TRUE.equals(review.retake()),
                Boolean.TRUE.equals(review.hurried()));
    }

    private static Question question(ReviewV1 review) {
        var kind = Question.Kind.valueOf(required("questionKind", review.questionKind()));
        return new Question(kind, review.optionCount());
    }

    private static CardFact undone(ReviewV1 review, String hash) {
        return new CardFact.Undone(
                required("id", review.id()),
                required("version", review.version()),
                Times.millis(required("receivedAt", review.receivedAt())),
                hash,
                required("deck", review.deck()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("A review without " + field);
        }
        return value;
    }
}
