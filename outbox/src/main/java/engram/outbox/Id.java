package engram.outbox;

import org.bson.Document;

/**
 * Which aggregate.
 *
 * @param collection of the owned database
 * @param id its {@code _id} there
 */
record Id(String collection, String id) {
    static Id of(String collection, Document aggregate) {
        return new Id(collection, aggregate.getString("_id"));
    }
}
