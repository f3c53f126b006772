package engram.outbox;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Aggregates and the marks that say which of them have something to publish. */
interface Store {

    /**
     * That an aggregate is about to reach a version. The mark stands until a state of at least that
     * version is published.
     */
    record Mark(String collection, String id, long version) {}

    /** Raises the aggregate's mark to this version, or sets it. */
    void mark(Mark mark);

    /** Every mark, in no order. */
    List<Mark> marks();

    boolean isMarked(String collection, String id);

    /** Removes the mark unless it asks for more than the published version. */
    void unmark(String collection, String id, long publishedVersion);

    Optional<Document> find(String collection, String id);

    /** Stores a new aggregate; false if the id is taken. */
    boolean insert(String collection, Document aggregate);

    /** Replaces the aggregate if it still has the version that was read. */
    boolean replace(String collection, Document next, long readVersion);
}
