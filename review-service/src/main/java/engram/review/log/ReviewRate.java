package engram.review.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import engram.review.log.model.Learner;
import engram.review.result.Refusal;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many answers a learner may give: a bucket of answers for each, which fills up steadily.
 * Generous for whoever studies: a device that comes back after a week without a network with 2,000
 * answers gets them in at once. Each replica has buckets of its own; a bucket that nobody touched
 * for as long as it takes to fill is forgotten, for a new one is the same. Thread-safe.
 */
@Singleton
public final class ReviewRate {
    private final LoadingCache<Learner, Bucket> buckets;

    /**
     * @param burst what a full bucket has; at least as many as one request may bring
     */
    ReviewRate(
            @Value("${engram.limits.reviews.burst:3000}") long burst,
            @Value("${engram.limits.reviews.per-minute:1000}") long perMinute) {
        if (burst < PostedReviews.MOST)
            throw new IllegalArgumentException("a full bucket must have room for a full request");
        buckets =
                Caffeine.newBuilder()
                        .expireAfterAccess(Duration.ofMinutes(1 + burst / perMinute))
                        .build(_ ->
                                Bucket.builder()
                                        .addLimit(limit ->
                                                limit.capacity(burst)
                                                        .refillGreedy(
                                                                perMinute, Duration.ofMinutes(1)))
                                        .build());
    }

    /** Takes so many answers, all or none; refuses if there are not that many. */
    public Optional<Refusal> take(Learner learner, int answers) {
        if (answers == 0) return Optional.empty();
        var taken = buckets.get(learner).tryConsumeAndReturnRemaining(answers);
        return taken.isConsumed()
                ? Optional.empty()
                : Optional.of(
                        new Refusal.TooMany(
                                "Nobody answers that fast. Nothing was recorded; wait for as long"
                                        + " as Retry-After says and send the same again",
                                Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }
}
