package engram.roster.setup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

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
import org.bson.Document;

/**
 * The right to make the first school of a deployment, one document in the collection {@code setup}:
 * of two who try at once one gets it. If nothing came of it after a minute, another may have it.
 */
@Singleton
final class FirstSchool {
    private static final Duration UNSURE = Duration.ofMinutes(1);

    private final MongoCollection<Document> setup;
    private final Clock clock;

    FirstSchool(@Named("owned") MongoDatabase owned, Clock clock) {
        this.setup = owned.getCollection("setup");
        this.clock = clock;
    }

    /** Takes the right for the school with this id; asked only while there is no school. */
    boolean claim(String school) {
        var now = clock.instant();
        var claim =
                new Document("_id", "first-school")
                        .append("school", school)
                        .append("at", Date.from(now));
        try {
            setup.insertOne(claim);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            var stale = lt("at", Date.from(now.minus(UNSURE)));
            return setup.replaceOne(and(eq("_id", "first-school"), stale), claim).getMatchedCount()
                    == 1;
        }
    }

    /** Whether this school still has the right, and renews it; asked just before it is used. */
    boolean confirm(String school) {
        return setup.updateOne(held(school), Updates.set("at", Date.from(clock.instant())))
                        .getMatchedCount()
                == 1;
    }

    void release(String school) {
        setup.deleteOne(held(school));
    }

    private static org.bson.conversions.Bson held(String school) {
        return and(eq("_id", "first-school"), eq("school", school));
    }
}
