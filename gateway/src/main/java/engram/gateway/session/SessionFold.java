package engram.gateway.session;

import com.mongodb.client.MongoDatabase;
import engram.gateway.session.model.Review;
import engram.inbox.Fold;
import engram.inbox.Received;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds the review log into study sessions, whatever the order and however often it is read. */
@Singleton
final class SessionFold implements Fold<SessionFold.Fact> {
    private static final int LONGEST_MS = 60_000;

    private final ObjectMapper json;
    private final SessionWrites writes;

    SessionFold(@Named("views") MongoDatabase views, ObjectMapper json) {
        this.json = json;
        this.writes = new SessionWrites(views);
    }

    /** What happened in the study of one learner. */
    sealed interface Fact {
        String school();

        String learner();

        /** A record of a review. */
        record Reviewed(String school, String learner, Review review) implements Fact {}

        /** That the learner ended a session. */
        record Finished(String school, String learner, String session, Instant at)
                implements Fact {}
    }

    @Serdeable
    record Value(
            String id,
            long version,
            String session,
            String mode,
            String deck,
            String card,
            @Nullable Integer rating,
            Instant answeredAt,
            Instant receivedAt,
            @Nullable Integer responseMs) {}

    @Serdeable
    record End(String session, Instant at) {}

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review.reviews.v1", "review.sessions.v1");
    }

    @Override
    public @Nullable Fact decode(Received received) throws IOException {
        var school = received.key().get(0);
        var learner = received.key().get(1);
        return switch (received.type()) {
            case "ReviewRecorded", "ReviewCorrected" ->
                    new Fact.Reviewed(school, learner, review(received, false));
            case "ReviewUndone" -> new Fact.Reviewed(school, learner, review(received, true));
            case "SessionFinished" -> {
                var end = json.readValue(received.value(), End.class);
                yield new Fact.Finished(school, learner, end.session(), end.at());
            }
            default -> null;
        };
    }

    private Review review(Received received, boolean undone) throws IOException {
        var value = json.readValue(received.value(), Value.class);
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
                undone || rating == null ? 0 : rating,
                value.answeredAt(),
                Math.clamp(responseMs, 0, LONGEST_MS),
                undone,
                value.receivedAt(),
                sha256(received.value()));
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Message> apply(List<Fact> batch) {
        writes.write(batch);
        return List.of();
    }

    @Override
    public void reset() {
        writes.drop();
    }
}
