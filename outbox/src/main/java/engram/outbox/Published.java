package engram.outbox;

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
     * Called once the messages made from this aggregate are acknowledged. May be called twice,
     * never before. The aggregate may have changed since: takes away only the events that are in
     * the given document, and leaves its {@code version} as it is.
     */
    default void published(Document aggregate) {}
}
