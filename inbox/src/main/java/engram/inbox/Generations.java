package engram.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which run through the topics a fold's view comes from. It lives beside the view, so that whoever
 * drops the view drops it too; the next start then reads everything again under a new consumer
 * group.
 */
@Singleton
final class Generations {
    private static final Duration EMPTYING = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final MongoCollection<Document> generations;
    private final Clock clock;

    Generations(@Named("views") MongoDatabase views, Clock clock) {
        this.generations = views.getCollection("folds");
        this.clock = clock;
    }

    /**
     * The generation of the fold's view. A view without one, or of another layout, is emptied
     * first, by the one replica that comes first; the others wait for it, for at most 30 s, and
     * then take its place.
     */
    String of(Fold<?> fold) throws InterruptedException {
        while (true) {
            var known = generations.find(eq("_id", fold.name())).first();
            if (known != null && fits(known, fold) && known.getBoolean("emptied"))
                return known.getString("generation");
            if (known == null || !fits(known, fold) || isLate(known)) {
                var fresh = fresh();
                if (claim(fold, known, fresh)) {
                    fold.reset();
                    settle(fold, fresh);
                }
            } else {
                var _ = new CountDownLatch(1).await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private static boolean fits(Document known, Fold<?> fold) {
        return known.getInteger("layout", 1) == fold.layout();
    }

    private boolean isLate(Document claimed) {
        var since = claimed.getDate("claimedAt").toInstant();
        return since.plus(EMPTYING).isBefore(clock.instant());
    }

    private String fresh() {
        return Long.toString(clock.millis(), Character.MAX_RADIX)
                + "-"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    private boolean claim(Fold<?> fold, @Nullable Document before, String fresh) {
        var claim =
                new Document("_id", fold.name())
                        .append("generation", fresh)
                        .append("layout", fold.layout())
                        .append("emptied", false)
                        .append("claimedAt", Date.from(clock.instant()));
        if (before != null)
            return generations
                            .replaceOne(is(fold, before.getString("generation")), claim)
                            .getMatchedCount()
                    == 1;
        try {
            generations.insertOne(claim);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }

    private void settle(Fold<?> fold, String generation) {
        generations.updateOne(is(fold, generation), Updates.set("emptied", true));
    }

    private static Bson is(Fold<?> fold, String generation) {
        return and(eq("_id", fold.name()), eq("generation", generation));
    }
}
