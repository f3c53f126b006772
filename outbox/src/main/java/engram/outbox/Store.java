package engram.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Aggregates, each one document with a version. */
interface Store {
    Optional<Document> find(String collection, String id);

    /** Those of the aggregates that there are, in any order. */
    List<Document> findAll(String collection, Collection<String> ids);

    /** The versions of those that there are, by id. */
    Map<String, Long> versions(String collection, Collection<String> ids);

    /** Stores a new aggregate; false if the id is taken. */
    boolean insert(String collection, Document aggregate);

    /** Replaces the aggregate if it still has the version that was read. */
    boolean replace(String collection, Document next, long readVersion);
}
