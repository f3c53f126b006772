package engram.review.log;

import engram.inbox.Progress;
import engram.review.facts.Facts;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Says of a self-rated review that it no longer counts; said twice, it is the same. */
@Singleton
final class UndoReview {
    private final Reviews reviews;
    private final Progress progress;
    private final Facts facts;
    private final ObjectMapper json;
    private final Clock clock;

    UndoReview(Reviews reviews, Progress progress, Facts facts, ObjectMapper json, Clock clock) {
        this.reviews = reviews;
        this.progress = progress;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        UNDONE,
        UNKNOWN,
        /** The server graded it: it can be overridden in its session, but not undone. */
        GRADED,
        /** The broker did not say in time. */
        NOT_ACKNOWLEDGED
    }

    /** Waits up to 2 s for a review that is not known yet. */
    Outcome undo(Learner learner, String id) {
        var found = progress.await(() -> find(learner, id));
        if (found.isEmpty()) return Outcome.UNKNOWN;
        if (!found.get().newest().subject().mode().selfRated()) return Outcome.GRADED;
        if (found.get().undone()) return Outcome.UNDONE;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var undone = ReviewUndoneV1.of(learner, id, found.get(), now);
        return facts.write(undone.toMessage(json)) ? Outcome.UNDONE : Outcome.NOT_ACKNOWLEDGED;
    }

    private Optional<KnownReview> find(Learner learner, String id) {
        return Optional.ofNullable(reviews.find(learner, List.of(id)).get(id));
    }
}
