package engram.outbox;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * How one collection's aggregates become records. A service has one bean for each collection that
 * it publishes.
 *
 * <p>For states, the messages are the current public state and nothing need be stored beside the
 * aggregate. For facts, they are the events that the aggregate keeps in its {@code outbox} array
 * until {@link #published} removes them.
 */
public interface Published {

    /**
     * The collection in the owned database. Its documents have a string {@code _id} and a {@code
     * version} of 1 or more.
     */
    String collection();

    /**
     * What is to be published of the aggregate as it stands, in order. Called again after a crash:
     * the same aggregate gives the same messages. They may be made as they are asked for, and are
     * sent a few at a time, so that there can be more of them than memory holds.
     */
    Iterable<Message> messages(Document aggregate);

    /**
     * The compacted topic to which each aggregate's own state goes, if it goes to one: its records'
     * key is the aggregate's {@code _id} with {@code /} in the place of {@code :}, their version is
     * the aggregate's. What its owner reads there is compared with what it has ({@link Echo}).
     */
    default Optional<StateTopic> states() {
        return Optional.empty();
    }

    /**
     * Called once the messages made from these aggregates are acknowledged. May be called twice,
     * never before. The aggregates may have changed since: takes away only the events that are in
     * the given documents, and leaves their {@code version} as it is.
     */
    default void published(List<Document> aggregates) {}
}
