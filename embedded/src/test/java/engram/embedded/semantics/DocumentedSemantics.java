package engram.embedded.semantics;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What MongoDB's manual says of the commands that Engram uses, in their hard cases. The contract of
 * stores in test-backends has the usual ones, and runs against MongoDB itself too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentedSemantics {
    private EmbeddedStore store;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> things;
    private int collections;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.uri());
        database = client.getDatabase("semantics");
    }

    @AfterAll
    void end() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        things = database.getCollection("things" + collections++);
    }

    MongoCollection<Document> things() {
        return things;
    }

    MongoDatabase database() {
        return database;
    }

    static Document json(String text) {
        return Document.parse(text);
    }

    void given(String... documents) {
        things.insertMany(Stream.of(documents).map(Document::parse).toList());
    }

    /** Everything that is there, in the order of ids. */
    List<Document> all() {
        return things.find().sort(json("{_id: 1}")).into(new ArrayList<>());
    }

    Document only() {
        return all().getFirst();
    }

    List<Object> ids(String filter) {
        return ids(things.find(json(filter)));
    }

    static List<Object> ids(FindIterable<Document> found) {
        return found.map(each -> each.get("_id")).into(new ArrayList<>());
    }

    /** A command; {@code THINGS} stands for the collection. */
    Document run(String command) {
        return database.runCommand(
                json(command.replace("THINGS", things.getNamespace().getCollectionName())));
    }

    static ThrowableAssertAlternative<?> refused(int code, ThrowingCallable what) {
        return Assertions.assertThatExceptionOfType(MongoException.class)
                .isThrownBy(what)
                .satisfies(refusal -> Assertions.assertThat(refusal.getCode()).isEqualTo(code));
    }
}
