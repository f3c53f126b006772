package engram.backends.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class ConditionalWrites {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    abstract MongoCollection<Document> things();

    @Test
    void an_update_with_the_version_that_was_read_is_made() {
        things().insertOne(new Document("_id", "a").append("version", 1));
        var result = things().updateOne(idAndVersion("a", 1), inc("version", 1));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(only().getInteger("version")).isEqualTo(2);
    }

    @Test
    void an_update_with_a_stale_version_changes_nothing() {
        things().insertOne(new Document("_id", "a").append("version", 2));
        var result = things().updateOne(idAndVersion("a", 1), set("text", "stale"));
        assertThat(result.getMatchedCount()).isZero();
        assertThat(only()).doesNotContainKey("text");
    }

    @Test
    void a_number_matches_whatever_its_type() {
        things().insertOne(new Document("_id", "a").append("version", 7L));
        assertThat(things().updateOne(idAndVersion("a", 7), inc("version", 1)).getMatchedCount())
                .isEqualTo(1);
    }

    @Test
    void a_replacement_needs_the_version_as_well() {
        things().insertOne(new Document("_id", "a").append("version", 1).append("old", true));
        var next = new Document("_id", "a").append("version", 2);
        assertThat(things().replaceOne(idAndVersion("a", 1), next).getModifiedCount()).isEqualTo(1);
        assertThat(things().replaceOne(idAndVersion("a", 1), next).getMatchedCount()).isZero();
        assertThat(only()).isEqualTo(next);
    }

    @Test
    void a_stale_upsert_by_version_meets_the_document_that_is_there() {
        things().insertOne(new Document("_id", "a").append("version", 2));
        assertThatThrownBy(() -> things().updateOne(idAndVersion("a", 1), set("text", "x"), UPSERT))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refusal -> {
                            assertThat(refusal.getError().getCode()).isEqualTo(11000);
                            assertThat(refusal.getError().getCategory())
                                    .isEqualTo(ErrorCategory.DUPLICATE_KEY);
                        });
    }

    @Test
    void a_stale_upserting_replacement_is_refused_too() {
        things().insertOne(new Document("_id", "a").append("version", 2));
        assertThatThrownBy(() ->
                        things().replaceOne(
                                        idAndVersion("a", 1),
                                        new Document("version", 3),
                                        new ReplaceOptions().upsert(true)))
                .isInstanceOf(MongoWriteException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(11000);
    }

    @Test
    void an_upsert_takes_the_equal_fields_of_its_filter() {
        var result =
                things().updateOne(
                                and(eq("_id", "a"), eq("school", "s1"), lt("seen", 5)),
                                set("text", "new"),
                                UPSERT);
        assertThat(result.getUpsertedId().asString().getValue()).isEqualTo("a");
        assertThat(only())
                .isEqualTo(new Document("_id", "a").append("school", "s1").append("text", "new"));
    }

    @Test
    void a_second_insert_of_an_id_is_refused() {
        things().insertOne(new Document("_id", "a"));
        assertThatThrownBy(() -> things().insertOne(new Document("_id", "a")))
                .isInstanceOf(MongoWriteException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(11000);
    }

    @Test
    void find_and_update_gives_the_state_before_or_after() {
        things().insertOne(new Document("_id", "a").append("version", 1));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        assertThat(things().findOneAndUpdate(eq("_id", "a"), inc("version", 1)))
                .containsEntry("version", 1);
        assertThat(things().findOneAndUpdate(eq("_id", "a"), inc("version", 1), after))
                .containsEntry("version", 3);
        assertThat(things().findOneAndUpdate(idAndVersion("a", 1), inc("version", 1))).isNull();
    }

    @Test
    void find_and_upsert_gives_the_new_document_or_a_duplicate() {
        var upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        assertThat(things().findOneAndUpdate(idAndVersion("a", 1), set("n", 1), upsert))
                .isEqualTo(new Document("_id", "a").append("version", 1).append("n", 1));
        assertThatThrownBy(
                        () -> things().findOneAndUpdate(idAndVersion("a", 9), set("n", 2), upsert))
                .isInstanceOf(MongoCommandException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(11000);
    }

    @Test
    void find_and_delete_and_replace_work_on_one_document() {
        things().insertOne(new Document("_id", "a").append("n", 1));
        assertThat(things().findOneAndReplace(eq("_id", "a"), new Document("n", 2)))
                .containsEntry("n", 1);
        assertThat(things().findOneAndDelete(eq("_id", "a"))).containsEntry("n", 2);
        assertThat(things().countDocuments()).isZero();
    }

    @Test
    void of_writers_with_the_same_version_one_wins() throws Exception {
        things().insertOne(new Document("_id", "a").append("version", 0).append("n", 0));
        try (var writers = Executors.newFixedThreadPool(8)) {
            var attempts =
                    IntStream.range(0, 400)
                            .mapToObj(i -> writers.submit(() -> attempt(i / 8)))
                            .toList();
            var won = 0;
            for (Future<Boolean> attempt : attempts) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(only().getInteger("version")).isEqualTo(won);
            assertThat(only().getInteger("n")).isEqualTo(won);
        }
    }

    private boolean attempt(int version) {
        var next = combine(inc("version", 1), inc("n", 1));
        return things().updateOne(idAndVersion("a", version), next).getModifiedCount() == 1;
    }

    private static org.bson.conversions.Bson idAndVersion(String id, int version) {
        return and(eq("_id", id), eq("version", version));
    }

    private Document only() {
        return things().find().first();
    }
}
