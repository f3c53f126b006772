package engram.outbox;

import java.util.Optional;
import org.bson.Document;

/** Aggregates, each one document with a version. */
interface Store {
    Optional<Document> find(String collection, String id);

    /** Stores a new aggregate; false if the id is taken. */
    boolean insert(String collection, Document aggregate);

    /** Replaces the aggregate if it still has the version that was read. */
    boolean replace(String collection, Document next, long readVersion);
}
