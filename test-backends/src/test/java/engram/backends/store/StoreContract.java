package engram.backends.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** What Engram asks of a document store: MongoDB and the embedded one behave alike in this. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> collection;

    /** Starts the store and says where it is. */
    abstract String start();

    abstract void end();

    @BeforeAll
    void connect() {
        client = MongoClients.create(start());
        database = client.getDatabase(Backends.unique("contract"));
    }

    @BeforeEach
    void emptyCollection() {
        collection = database.getCollection(Backends.unique("things"));
    }

    @AfterAll
    void disconnect() {
        database.drop();
        client.close();
        end();
    }

    @Nested
    class WhenWritesAreConditional extends ConditionalWrites {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }
    }

    @Nested
    class WhenWritesComeInBulk extends BulkWrites {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }
    }

    @Nested
    class WhenAnUpdateChangesFields extends FieldUpdates {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }
    }

    @Nested
    class WhenDocumentsAreSought extends Finds {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }
    }

    @Nested
    class WhenAnswersAreLong extends Cursors {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }

        @Override
        MongoDatabase database() {
            return database;
        }
    }

    @Nested
    class WhenCollectionsHaveIndexes extends Indexes {
        @Override
        MongoCollection<Document> things() {
            return collection;
        }

        @Override
        MongoCollection<Document> otherThings() {
            return database.getCollection(Backends.unique("others"));
        }
    }
}
