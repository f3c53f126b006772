package engram.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * That one replica of a service, and no other, relays. The holder renews it at each pass. A replica
 * that restarts under its own name has it back at once; one that ends in good order gives it up.
 *
 * <p>Terms, in seconds: sending is allowed for 10 after the lease was renewed, the producer blocks
 * for at most 10 and delivers or gives up within 30; after 60 another replica may take over. So a
 * holder that lost it has nothing left on the way, unless it stood still in between, and then it
 * knows. Clocks of replicas may differ by 5.
 */
@Singleton
final class Lease {
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final Duration SENDING = Duration.ofSeconds(10);

    private final MongoCollection<Document> leases;
    private final String instance;
    private final Clock clock;

    Lease(
            @Named("owned") MongoDatabase owned,
            @Value("${engram.instance:${random.uuid}}") String instance,
            Clock clock) {
        this.leases = owned.getCollection("outbox_leases");
        this.instance = instance;
        this.clock = clock;
    }

    private record Held(Clock clock, Instant since) implements Relay.Term {
        @Override
        public boolean maySend() {
            return isWithin(SENDING);
        }

        @Override
        public boolean isUnbroken() {
            return isWithin(LENGTH.minus(SKEW));
        }

        private boolean isWithin(Duration limit) {
            var passed = Duration.between(since, clock.instant());
            return !passed.isNegative() && passed.compareTo(limit) < 0;
        }
    }

    /** Takes or renews the lease; empty while another replica has it. */
    Optional<Relay.Term> hold() {
        var now = clock.instant();
        try {
            leases.updateOne(
                    and(eq("_id", "relay"), or(eq("owner", instance), lt("until", Date.from(now)))),
                    Updates.combine(
                            Updates.set("owner", instance),
                            Updates.set("until", Date.from(now.plus(LENGTH)))),
                    new UpdateOptions().upsert(true));
            return Optional.of(new Held(clock, now));
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY)
                return Optional.empty();
            throw taken;
        }
    }

    /** Gives the lease up, if this replica has it; for when it has nothing on the way. */
    void release() {
        leases.deleteOne(and(eq("_id", "relay"), eq("owner", instance)));
    }
}
