package engram.backends.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class BulkWrites {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    abstract MongoCollection<Document> things();

    @Test
    void every_kind_of_write_is_counted() {
        things().insertMany(List.of(thing("a"), thing("b"), thing("c")));
        var result =
                things().bulkWrite(
                                List.of(
                                        new InsertOneModel<>(thing("d")),
                                        new UpdateOneModel<>(eq("_id", "a"), inc("n", 1)),
                                        new ReplaceOneModel<>(eq("_id", "b"), new Document("n", 9)),
                                        new DeleteOneModel<>(eq("_id", "c")),
                                        new UpdateOneModel<>(eq("_id", "e"), inc("n", 1), UPSERT)));
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(result.getUpserts())
                .singleElement()
                .satisfies(upsert -> {
                    assertThat(upsert.getIndex()).isEqualTo(4);
                    assertThat(upsert.getId().asString().getValue()).isEqualTo("e");
                });
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "d", "e");
    }

    @Test
    void unordered_updates_all_run_and_each_error_names_its_operation() {
        things().insertMany(List.of(thing("a", 5), thing("b", 5)));
        var refusal = refused(mixedUpserts(), UNORDERED);
        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3);
        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getCode)
                .containsOnly(11000);
        assertThat(refusal.getWriteResult().getUpserts())
                .extracting(upsert -> upsert.getIndex())
                .containsExactly(0, 2, 4);
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "x", "y", "z");
    }

    @Test
    void ordered_updates_end_at_the_first_error() {
        things().insertMany(List.of(thing("a", 5), thing("b", 5)));
        var refusal = refused(mixedUpserts(), new BulkWriteOptions());
        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(refusal.getWriteResult().getUpserts()).hasSize(1);
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "x");
    }

    @Test
    void unordered_inserts_leave_out_the_duplicates_only() {
        things().insertOne(thing("b"));
        var refusal =
                refused(
                        List.of("a", "b", "c", "a").stream()
                                .<WriteModel<Document>>map(id -> new InsertOneModel<>(thing(id)))
                                .toList(),
                        UNORDERED);
        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3);
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void ordered_inserts_end_at_the_duplicate() {
        things().insertOne(thing("b"));
        var refusal =
                catchThrowableOfType(
                        MongoBulkWriteException.class,
                        () -> things().insertMany(List.of(thing("a"), thing("b"), thing("c"))));
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_conditional_update_that_matches_nothing_is_no_error() {
        things().insertOne(thing("a", 5));
        var result =
                things().bulkWrite(
                                List.of(
                                        new UpdateOneModel<>(idAndN("a", 4), set("n", 0)),
                                        new UpdateOneModel<>(idAndN("a", 5), set("n", 6))),
                                UNORDERED);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(things().find().first()).containsEntry("n", 6);
    }

    @Test
    void ten_thousand_documents_go_in_one_call() {
        var many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> thing("id-" + i).append("text", "x".repeat(100)))
                        .toList();
        things().insertMany(many, new InsertManyOptions().ordered(false));
        assertThat(things().countDocuments()).isEqualTo(10_000);
        var read = things().find().into(new ArrayList<>());
        assertThat(read).hasSize(10_000);
    }

    private List<WriteModel<Document>> mixedUpserts() {
        return List.of(
                new UpdateOneModel<>(idAndN("x", 1), set("t", 1), UPSERT),
                new UpdateOneModel<>(idAndN("a", 1), set("t", 1), UPSERT),
                new UpdateOneModel<>(idAndN("y", 1), set("t", 1), UPSERT),
                new UpdateOneModel<>(idAndN("b", 1), set("t", 1), UPSERT),
                new UpdateOneModel<>(idAndN("z", 1), set("t", 1), UPSERT));
    }

    private MongoBulkWriteException refused(
            List<WriteModel<Document>> writes, BulkWriteOptions options) {
        return catchThrowableOfType(
                MongoBulkWriteException.class, () -> things().bulkWrite(writes, options));
    }

    private List<String> ids() {
        return things().find().map(found -> found.getString("_id")).into(new ArrayList<>());
    }

    private static org.bson.conversions.Bson idAndN(String id, int n) {
        return Filters.and(eq("_id", id), eq("n", n));
    }

    private static Document thing(String id) {
        return thing(id, 0);
    }

    private static Document thing(String id, int n) {
        return new Document("_id", id).append("n", n);
    }
}
