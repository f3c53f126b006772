package engram.backends.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

abstract class FieldUpdates {
    abstract MongoCollection<Document> things();

    @Test
    void set_and_unset_reach_into_nested_documents() {
        given(new Document("a", new Document("b", 1).append("c", 2)));
        assertThat(after(combine(set("a.b", 5), set("x.y.z", "deep"), unset("a.c"))))
                .isEqualTo(
                        thing().append("a", new Document("b", 5))
                                .append("x", new Document("y", new Document("z", "deep"))));
    }

    @Test
    void an_element_of_an_array_is_reached_by_its_number() {
        given(new Document("cards", List.of(new Document("n", 1), new Document("n", 2))));
        assertThat(after(set("cards.1.n", 7)).getList("cards", Document.class))
                .containsExactly(new Document("n", 1), new Document("n", 7));
    }

    @Test
    void numbers_are_counted_and_kept_at_their_extremes() {
        given(new Document("n", 1).append("high", 5L).append("low", 5L));
        var found =
                after(
                        combine(
                                inc("n", 2),
                                inc("new", 3L),
                                max("high", 9L),
                                min("low", 2L),
                                max("first", 1)));
        assertThat(found)
                .containsEntry("n", 3)
                .containsEntry("new", 3L)
                .containsEntry("high", 9L)
                .containsEntry("low", 2L)
                .containsEntry("first", 1);
        assertThat(after(combine(max("high", 1L), min("low", 8L))))
                .containsEntry("high", 9L)
                .containsEntry("low", 2L);
    }

    @Test
    void the_latest_instant_is_kept() {
        given(new Document("at", new Date(2_000)));
        assertThat(after(max("at", new Date(1_000)))).containsEntry("at", new Date(2_000));
        assertThat(after(max("at", new Date(3_000)))).containsEntry("at", new Date(3_000));
    }

    @Test
    void arrays_grow_and_shrink() {
        given(new Document("list", List.of(1, 2, 2)));
        assertThat(list(after(push("list", 3)))).containsExactly(1, 2, 2, 3);
        assertThat(list(after(pull("list", 2)))).containsExactly(1, 3);
        assertThat(list(after(addToSet("list", 3)))).containsExactly(1, 3);
        assertThat(list(after(addEachToSet("list", List.of(3, 4, 5))))).containsExactly(1, 3, 4, 5);
        assertThat(list(after(pullAll("list", List.of(1, 5))))).containsExactly(3, 4);
        assertThat(list(after(pushEach("list", List.of(8, 9), new PushOptions().slice(-3)))))
                .containsExactly(4, 8, 9);
    }

    @Test
    void documents_leave_an_array_by_one_of_their_fields() {
        given(new Document("events", List.of(event("1"), event("2"), event("3"))));
        var left =
                after(pull("events", new Document("id", new Document("$in", List.of("1", "3")))));
        assertThat(left.getList("events", Document.class)).containsExactly(event("2"));
        assertThat(after(pull("events", eq("id", "2"))).getList("events", Document.class))
                .isEmpty();
    }

    @Test
    void set_on_insert_holds_for_the_insert_only() {
        var upsert = new UpdateOptions().upsert(true);
        var update = combine(setOnInsert("created", 1), inc("n", 1));
        things().updateOne(eq("_id", "t"), update, upsert);
        things().updateOne(eq("_id", "t"), combine(setOnInsert("created", 2), inc("n", 1)), upsert);
        assertThat(things().find().first()).containsEntry("created", 1).containsEntry("n", 2);
    }

    @Test
    void an_update_that_changes_nothing_matches_all_the_same() {
        given(new Document("n", 1));
        var result = things().updateOne(eq("_id", "t"), set("n", 1));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isZero();
    }

    @Test
    void an_update_that_fails_halfway_changes_nothing() {
        given(new Document("n", 1).append("text", "words"));
        assertThatThrownBy(() -> after(combine(set("n", 2), inc("text", 1))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(things().find().first()).containsEntry("n", 1);
    }

    @Test
    void what_was_read_is_a_copy() {
        given(new Document("list", List.of(1)));
        things().find().first().getList("list", Object.class).add(2);
        assertThat(list(things().find().first())).containsExactly(1);
    }

    @Test
    void an_update_that_makes_a_document_too_large_is_refused_and_changes_nothing() {
        things().createIndex(Indexes.ascending("n"));
        things().insertOne(new Document("_id", "grown").append("text", "x".repeat(9_000_000)));
        var more = combine(set("n", 1), set("more", "y".repeat(9_000_000)));
        assertThatThrownBy(() -> things().updateOne(eq("_id", "grown"), more))
                .isInstanceOf(MongoException.class);
        assertThat(things().find(eq("_id", "grown")).first()).doesNotContainKeys("n", "more");
        assertThat(things().find(eq("n", 1)).first()).isNull();
    }

    @Test
    void values_keep_their_types() {
        var values =
                thing().append("int", 1)
                        .append("long", 1L << 40)
                        .append("double", 0.1)
                        .append("decimal", Decimal128.parse("1.10"))
                        .append("text", "\u00e9\ud83d\ude00")
                        .append("flag", true)
                        .append("at", new Date(1_700_000_000_123L))
                        .append("id", new ObjectId())
                        .append("bytes", new Binary(new byte[] {0, -1, 7}))
                        .append("nothing", null)
                        .append("empty", List.of())
                        .append("nested", new Document("list", List.of(1, "two", List.of(3))));
        things().insertOne(values);
        assertThat(things().find().first()).isEqualTo(values);
    }

    private void given(Document fields) {
        var thing = thing();
        thing.putAll(fields);
        things().insertOne(thing);
    }

    private Document after(Bson update) {
        things().updateOne(eq("_id", "t"), update);
        return things().find(eq("_id", "t")).first();
    }

    private static List<Integer> list(Document found) {
        return found.getList("list", Integer.class);
    }

    private static Document thing() {
        return new Document("_id", "t");
    }

    private static Document event(String id) {
        return new Document("id", id).append("body", "b" + id);
    }
}
