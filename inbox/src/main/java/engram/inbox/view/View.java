package engram.inbox.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * The collections of one generation of a view. Whoever reads or writes several of them, or one
 * several times, holds on to one of these meanwhile: a switch in between changes nothing for them.
 */
public interface View {
    Generation generation();

    MongoDatabase database();

    /** What the collection of that name is called in the database. */
    default String nameOf(String collection) {
        return collection + '.' + generation().id();
    }

    default MongoCollection<Document> collection(String name) {
        return database().getCollection(nameOf(name));
    }

    /** The view of that generation. */
    static View in(MongoDatabase database, Generation generation) {
        record Stored(MongoDatabase database, Generation generation) implements View {}
        return new Stored(database, generation);
    }
}
