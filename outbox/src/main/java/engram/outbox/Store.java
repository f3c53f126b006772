package engram.outbox;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Aggregates and the marks that say which of them have something to publish. */
interface Store {

    /**
     * That an aggregate is about to reach a version. Two marks of one aggregate are one, with the
     * higher version and a new token.
     *
     * @param version what the aggregate is to reach; a writer that dies before its write leaves a
     *     mark that is never reached
     * @param token changes each time that the aggregate is marked, so that a relay can tell whether
     *     the mark which it read still stands
     * @param published the highest version that was published since the aggregate was marked; 0 for
     *     none
     */
    record Mark(String collection, String id, long version, String token, long published) {

        /** Whether the aggregate, now of this version, has something that was not published yet. */
        boolean calls(long current) {
            return current >= version || current > published;
        }
    }

    /**
     * Raises the aggregate's mark to this version, or sets it; nothing counts as published then.
     */
    void mark(String collection, String id, long version);

    /** Every mark, in no order. */
    List<Mark> marks();

    Optional<Mark> markOf(String collection, String id);

    /**
     * Notes that this version was published: removes the mark if that is all it asks for. Does
     * nothing if the aggregate was marked again since the mark was read.
     */
    void published(Mark read, long version);

    Optional<Document> find(String collection, String id);

    /** Stores a new aggregate; false if the id is taken. */
    boolean insert(String collection, Document aggregate);

    /** Replaces the aggregate if it still has the version that was read. */
    boolean replace(String collection, Document next, long readVersion);
}
