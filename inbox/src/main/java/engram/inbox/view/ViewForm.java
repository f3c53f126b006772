package engram.inbox.view;

import org.bson.BsonReader;
import org.bson.BsonWriter;

/**
 * How what a view holds is read from documents and written to them, field by field: where there are
 * many, a {@link org.bson.Document} of each takes longer than the folding.
 *
 * @param <B> what is read of a document before it changes
 * @param <N> what is written next
 */
public interface ViewForm<B, N> {
    /** Reads a document from its start to its end; skips what it does not know. */
    B read(BsonReader document);

    /** Writes a document: {@code _id} first, as the store keeps it, {@code rev} last. */
    void write(BsonWriter document, String id, N next, long rev);
}
