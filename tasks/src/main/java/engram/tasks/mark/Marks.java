package engram.tasks.mark;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The marks of one kind of work. Thread-safe, and for many replicas. */
public interface Marks {
    /** Those in the collection of that name. */
    static Marks in(MongoDatabase database, String collection) {
        return new MongoMarks(database.getCollection(collection));
    }

    /**
     * Marks a thing that is about to be stored with this version; before it is. Two marks of one
     * thing are one, with the higher version and a new token, and nothing counts as done then.
     */
    void before(Key key, long version);

    /**
     * Marks things that have changed; after that is stored, and again should the caller not live to
     * see this return. As {@link #before} with version 0.
     */
    void after(Collection<Key> keys);

    Optional<Mark> of(Key key);

    /**
     * The next marks in the order of {@link Key#text}.
     *
     * @param position only what comes after it; empty for the first
     */
    List<Mark> read(String position, int limit);

    /**
     * Notes that it was done for this version: takes the mark away if that is all it asks for. Does
     * nothing if the thing was marked again since the mark was read.
     */
    void done(Mark read, long version);
}
