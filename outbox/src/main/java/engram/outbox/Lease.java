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
import java.util.Date;
import org.bson.Document;

/**
 * That one replica of a service, and no other, relays. The holder renews it at each pass; it
 * outlasts the producer's delivery timeout, so that a holder which lost it has nothing left on the
 * way. A replica that restarts under its own name has it back at once.
 */
@Singleton
final class Lease {
    private static final Duration LENGTH = Duration.ofSeconds(45);

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

    /** Takes or renews the lease; false while another replica has it. */
    boolean hold() {
        var now = clock.instant();
        try {
            leases.updateOne(
                    and(eq("_id", "relay"), or(eq("owner", instance), lt("until", Date.from(now)))),
                    Updates.combine(
                            Updates.set("owner", instance),
                            Updates.set("until", Date.from(now.plus(LENGTH)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw taken;
        }
    }
}
