package engram.tasks.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** In the collection {@code task_leases}; {@code _id} is the name of the work. */
final class MongoLeases implements LeaseStore {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
    private static final Date PAST = new Date(0);

    private final MongoCollection<Document> leases;

    MongoLeases(MongoDatabase owned) {
        leases = owned.getCollection("task_leases");
    }

    @Override
    public OptionalLong renew(String work, String owner, Instant until) {
        return epoch(
                leases.findOneAndUpdate(
                        owned(work, owner), Updates.set("until", Date.from(until)), AFTER));
    }

    @Override
    public OptionalLong take(String work, String owner, Instant now, Instant until) {
        var over = lt("until", Date.from(now));
        var taken =
                Updates.combine(
                        Updates.set("owner", owner),
                        Updates.set("until", Date.from(until)),
                        Updates.inc("epoch", 1L));
        try {
            return epoch(leases.findOneAndUpdate(and(eq("_id", work), over), taken, UPSERT));
        } catch (MongoCommandException | MongoWriteException refused) {
            if (isTaken(refused)) return OptionalLong.empty();
            throw refused;
        }
    }

    @Override
    public void release(String work, String owner) {
        leases.updateOne(
                owned(work, owner),
                Updates.combine(Updates.set("owner", ""), Updates.set("until", PAST)));
    }

    /** An upsert beside a lease that another has. */
    private static boolean isTaken(MongoException refused) {
        return ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static Bson owned(String work, String owner) {
        return and(eq("_id", work), eq("owner", owner));
    }

    private static OptionalLong epoch(@Nullable Document lease) {
        return lease == null ? OptionalLong.empty() : OptionalLong.of(lease.getLong("epoch"));
    }
}
