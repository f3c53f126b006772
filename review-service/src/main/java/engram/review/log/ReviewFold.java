package engram.review.log;

import engram.ground.Times;
import engram.inbox.Fold;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.View;
import engram.review.log.model.Fact;
import engram.review.log.model.Mode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds the log itself into what undoing and telling a retry from a clash need. */
@Singleton
final class ReviewFold implements Fold<ReviewFold.Told> {
    static final String NAME = "reviews";

    private static final Set<String> TYPES =
            Set.of("ReviewRecorded", "ReviewCorrected", "ReviewUndone");

    private final MongoReviews reviews;
    private final ObjectMapper json;

    ReviewFold(MongoReviews reviews, ObjectMapper json) {
        this.reviews = reviews;
        this.json = json;
    }

    /** A fact and the review that it is about. */
    record Told(String review, Fact fact) {}

    @Serdeable
    record Value(
            String id,
            long version,
            String school,
            String learner,
            String session,
            Mode mode,
            String deck,
            String card,
            @Nullable Integer rating,
            Instant answeredAt,
            Instant receivedAt,
            @Nullable Integer responseMs) {}

    @Override
    public String name() {
        return NAME;
    }

    /** 2: reviews can be counted by session and card. */
    @Override
    public int layout() {
        return 2;
    }

    @Override
    public Set<String> topics() {
        return Set.of(ReviewTopic.NAME);
    }

    @Override
    public @Nullable Told decode(Received received) throws IOException {
        if (!TYPES.contains(received.type())) return null;
        var value = json.readValue(received.value(), Value.class);
        if (!received.key().equals(List.of(value.school(), value.learner())))
            throw new IllegalArgumentException("key and value name two learners");
        return new Told(
                String.join(":", value.school(), value.learner(), value.id()),
                new Fact(
                        value.version(),
                        Times.millis(value.receivedAt()),
                        received.hash(),
                        new Fact.Subject(
                                value.session(),
                                value.mode(),
                                value.deck(),
                                value.card(),
                                Times.millis(value.answeredAt())),
                        received.type().equals("ReviewUndone")
                                ? Optional.empty()
                                : Optional.of(rated(value))));
    }

    private static Fact.Rated rated(Value value) {
        if (value.rating() == null || value.responseMs() == null)
            throw new IllegalArgumentException("an answer without rating or responseMs");
        return new Fact.Rated(value.rating(), value.responseMs());
    }

    @Override
    public Follows apply(View view, List<Told> batch) {
        var facts = new LinkedHashMap<String, List<Fact>>();
        for (var told : batch)
            facts.computeIfAbsent(told.review(), _ -> new ArrayList<>()).add(told.fact());
        reviews.add(view, facts);
        return Follows.NOTHING;
    }

    @Override
    public void prepare(View view) {
        reviews.index(view);
    }
}
