package engram.backends.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class Indexes {
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    abstract MongoCollection<Document> things();

    abstract MongoCollection<Document> otherThings();

    @Test
    void a_unique_index_refuses_a_second_document() {
        things().createIndex(ascending("school", "name"), UNIQUE);
        things().insertOne(named("a", "s1", "ann"));
        things().insertOne(named("b", "s2", "ann"));
        things().insertOne(named("c", "s1", "bob"));
        refusedAsDuplicate(() -> things().insertOne(named("d", "s1", "ann")));
        refusedAsDuplicate(() -> things().updateOne(eq("_id", "c"), set("name", "ann")));
        assertThat(things().countDocuments()).isEqualTo(3);
        assertThat(things().find(eq("_id", "c")).first()).containsEntry("name", "bob");
    }

    @Test
    void a_name_is_free_again_when_its_document_has_changed_or_gone() {
        things().createIndex(ascending("name"), UNIQUE);
        things().insertOne(named("a", "s1", "ann"));
        things().updateOne(eq("_id", "a"), set("name", "anna"));
        things().insertOne(named("b", "s1", "ann"));
        things().deleteOne(eq("_id", "a"));
        things().insertOne(named("c", "s1", "anna"));
        things().replaceOne(eq("_id", "c"), named("c", "s9", "anna"));
        assertThat(things().countDocuments()).isEqualTo(2);
    }

    @Test
    void a_missing_field_counts_as_a_value_unless_the_index_is_sparse() {
        things().createIndex(ascending("name"), UNIQUE);
        things().insertOne(new Document("_id", "a"));
        refusedAsDuplicate(() -> things().insertOne(new Document("_id", "b")));
        var sparse = otherThings();
        sparse.createIndex(ascending("name"), new IndexOptions().unique(true).sparse(true));
        sparse.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
        assertThat(sparse.countDocuments()).isEqualTo(2);
    }

    @Test
    void a_unique_index_is_not_made_over_duplicates() {
        things().insertMany(List.of(named("a", "s1", "ann"), named("b", "s1", "ann")));
        assertThatThrownBy(() -> things().createIndex(ascending("name"), UNIQUE))
                .isInstanceOf(MongoException.class);
    }

    @Test
    void an_index_that_could_not_be_made_leaves_nothing_to_the_next() {
        things().insertMany(
                        List.of(
                                named("a", "s1", "ann"),
                                named("b", "s1", "ann"),
                                named("c", "s1", "bob")));
        assertThatThrownBy(() -> things().createIndex(ascending("name"), UNIQUE))
                .isInstanceOf(MongoException.class);
        things().deleteOne(eq("_id", "b"));
        things().createIndex(ascending("name"), UNIQUE);
        assertThat(things().find(eq("name", "bob")).first()).containsEntry("_id", "c");
        refusedAsDuplicate(() -> things().insertOne(named("d", "s1", "bob")));
    }

    @Test
    void an_index_made_twice_is_one() {
        things().createIndex(ascending("name"));
        things().createIndex(ascending("name"));
        assertThat(names(things())).containsExactlyInAnyOrder("_id_", "name_1");
    }

    @Test
    void an_index_is_dropped_from_its_own_collection_only() {
        var others = otherThings();
        things().createIndex(ascending("name"));
        others.createIndex(ascending("name"));
        others.createIndex(ascending("school"));
        things().dropIndex("name_1");
        assertThat(names(things())).containsExactly("_id_");
        assertThat(names(others)).containsExactlyInAnyOrder("_id_", "name_1", "school_1");
        others.dropIndexes();
        assertThat(names(others)).containsExactly("_id_");
    }

    @Test
    void many_at_once_create_indexes_and_write() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            var tasks =
                    IntStream.range(0, 80)
                            .mapToObj(i -> workers.submit(() -> createAndWrite(i)))
                            .toList();
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(names(things())).hasSize(6);
        assertThat(things().countDocuments(eq("f3", 3))).isEqualTo(16);
    }

    private void createAndWrite(int number) {
        var field = "f" + number % 5;
        things().createIndex(ascending(field));
        things().insertOne(new Document("_id", number).append(field, number % 5));
    }

    private static void refusedAsDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(MongoException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(11000);
    }

    private static List<String> names(MongoCollection<Document> collection) {
        return collection
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    private static Document named(String id, String school, String name) {
        return new Document("_id", id).append("school", school).append("name", name);
    }
}
