package engram.outbox;

import com.mongodb.client.MongoDatabase;
import engram.tasks.mark.Key;
import engram.tasks.mark.Marks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The marks of aggregates that have something to publish. */
@Factory
final class Marked {
    /** Their bean's name, and their collection in the owned database. */
    static final String NAME = "publish_tasks";

    @Singleton
    @Named(NAME)
    Marks marks(@Named("owned") MongoDatabase owned) {
        return Marks.in(owned, NAME);
    }

    /** The key of an aggregate: its collection is the kind, and its id begins with its school. */
    static Key key(String collection, String id) {
        var end = id.indexOf(':');
        return new Key(end < 0 ? id : id.substring(0, end), collection, id);
    }
}
