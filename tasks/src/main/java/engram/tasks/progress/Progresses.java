package engram.tasks.progress;

import com.mongodb.client.MongoDatabase;
import engram.tasks.mark.Key;

/** The progress of long work, as it is told to those who ask. Thread-safe. */
public interface Progresses {
    /** That in the collection of that name. */
    static Progresses in(MongoDatabase database, String collection) {
        return new MongoProgresses(database.getCollection(collection));
    }

    /** {@link Progress#NONE} while nothing was ever done for it. */
    Progress of(Key key);

    void store(Key key, Progress progress);
}
