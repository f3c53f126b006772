package engram.scheduler.lease;

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
 * That one replica, and no other, does some work in the background: it holds the lease again before
 * each piece. A replica that restarts under its own name has it back at once.
 *
 * <p>A lease spares doing things twice and is no lock: a holder that stood still may go on beside
 * the next one, so the work itself must be safe to do twice.
 */
@Singleton
public final class Leases {
    private static final Duration LENGTH = Duration.ofSeconds(60);

    private final MongoCollection<Document> leases;
    private final String instance;
    private final Clock clock;

    Leases(
            @Named("owned") MongoDatabase owned,
            @Value("${engram.instance:${random.uuid}}") String instance,
            Clock clock) {
        this.leases = owned.getCollection("leases");
        this.instance = instance;
        this.clock = clock;
    }

    /** Takes or renews the lease for a minute; false while another replica has it. */
    public boolean hold(String work) {
        var now = clock.instant();
        try {
            leases.updateOne(
                    and(eq("_id", work), or(eq("owner", instance), lt("until", Date.from(now)))),
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

    /** Gives the lease up, if this replica has it. */
    public void release(String work) {
        leases.deleteOne(and(eq("_id", work), eq("owner", instance)));
    }
}
