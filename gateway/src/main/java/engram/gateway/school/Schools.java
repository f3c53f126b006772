package engram.gateway.school;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.bson.Document;

/** What schools have decided, as folded so far. */
@Singleton
public final class Schools {
    /** How long a device may keep an answer, where a school says nothing: a holiday. */
    static final int LATE_AFTER_DAYS = 7;

    private final MongoCollection<Document> schools;

    Schools(@Named("views") MongoDatabase views) {
        this.schools = views.getCollection(SchoolFold.COLLECTION);
    }

    /** For how many days a device may keep an answer, so that it counts as given when it says. */
    public int lateAfterDays(String school) {
        var found = schools.find(eq("_id", school)).first();
        return found == null ? LATE_AFTER_DAYS : found.getInteger("lateAfterDays");
    }
}
