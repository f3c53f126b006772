package engram.backends.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long answers come in batches, by the commands that drivers send. */
abstract class Cursors {
    private static final int MANY = 500;

    abstract MongoCollection<Document> things();

    abstract MongoDatabase database();

    @BeforeEach
    void fill() {
        things().insertMany(
                        IntStream.range(0, MANY)
                                .mapToObj(i ->
                                        new Document("_id", "%04d".formatted(i))
                                                .append("n", i)
                                                .append("group", i % 7)
                                                .append("text", "x".repeat(100)))
                                .toList());
    }

    @Test
    void the_first_batch_has_101_documents_and_the_next_one_the_rest() {
        var first = cursor(find(new Document()));
        assertThat(batch(first, "firstBatch")).hasSize(101);
        var more = cursor(getMore(first, new Document()));
        assertThat(batch(more, "nextBatch")).hasSize(MANY - 101);
        assertThat(more.getLong("id")).isZero();
    }

    @Test
    void a_batch_size_bounds_every_batch() {
        var cursor = cursor(find(new Document("batchSize", 200)));
        assertThat(batch(cursor, "firstBatch")).hasSize(200);
        cursor = cursor(getMore(cursor, new Document("batchSize", 150)));
        assertThat(batch(cursor, "nextBatch")).hasSize(150);
        cursor = cursor(getMore(cursor, new Document("batchSize", 151)));
        assertThat(batch(cursor, "nextBatch")).hasSize(150);
        assertThat(cursor.getLong("id")).isZero();
    }

    @Test
    void a_batch_size_of_zero_only_opens_the_cursor() {
        var cursor = cursor(find(new Document("batchSize", 0)));
        assertThat(batch(cursor, "firstBatch")).isEmpty();
        assertThat(batch(cursor(getMore(cursor, new Document())), "nextBatch")).hasSize(MANY);
    }

    @Test
    void a_limit_ends_the_cursor_by_itself() {
        var cursor = cursor(find(new Document("limit", 150).append("batchSize", 100)));
        assertThat(batch(cursor, "firstBatch")).hasSize(100);
        cursor = cursor(getMore(cursor, new Document("batchSize", 100)));
        assertThat(batch(cursor, "nextBatch")).hasSize(50);
        assertThat(cursor.getLong("id")).isZero();
    }

    @Test
    void a_single_batch_leaves_no_cursor() {
        var cursor = cursor(find(new Document("batchSize", 10).append("singleBatch", true)));
        assertThat(batch(cursor, "firstBatch")).hasSize(10);
        assertThat(cursor.getLong("id")).isZero();
    }

    @Test
    void a_cursor_that_was_killed_or_used_up_is_not_found() {
        var cursor = cursor(find(new Document("batchSize", 10)));
        var id = cursor.getLong("id");
        var kill = new Document("killCursors", name()).append("cursors", List.of(id));
        assertThat(database().runCommand(kill).getList("cursorsKilled", Long.class))
                .containsExactly(id);
        assertThat(database().runCommand(kill).getList("cursorsNotFound", Long.class))
                .containsExactly(id);
        assertThatThrownBy(() -> getMore(cursor, new Document()))
                .asInstanceOf(InstanceOfAssertFactories.type(MongoCommandException.class))
                .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo(43));
    }

    @Test
    void a_negative_batch_size_is_refused() {
        assertThatThrownBy(() -> find(new Document("batchSize", -1)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void batches_of_any_size_give_what_one_batch_gives() {
        things().createIndex(Indexes.ascending("group", "n"));
        var finds =
                List.of(
                        things().find(),
                        things().find().sort(ascending("_id")),
                        things().find().sort(descending("_id")),
                        things().find(gte("_id", "0100")).sort(descending("_id")),
                        things().find(eq("group", 3)).sort(ascending("n")),
                        things().find(eq("group", 3)).sort(descending("n")),
                        things().find(in("group", 1, 5)),
                        things().find(in("group", 1, 5)).sort(descending("n")).skip(3).limit(40),
                        things().find(gte("n", 20)).sort(descending("group", "n")).skip(5),
                        things().find(in("_id", "0003", "0001", "0002")),
                        things().find(gte("n", 480)));
        for (var find : finds) {
            var all = ids(find.batchSize(MANY));
            assertThat(all).isNotEmpty().doesNotHaveDuplicates();
            for (var size : List.of(1, 2, 13)) {
                assertThat(ids(find.batchSize(size))).isEqualTo(all);
            }
        }
    }

    @Test
    void documents_found_by_several_elements_of_an_array_come_once() {
        things().createIndex(Indexes.ascending("tags"));
        things().updateMany(gte("n", 0), Updates.set("tags", List.of("a", "b", "c")));
        assertThat(ids(things().find(in("tags", "a", "b", "c")).batchSize(7)))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stays_is_found_once_whatever_changes_between_the_batches() {
        things().createIndex(Indexes.ascending("group", "n"));
        for (var find : List.of(things().find(), things().find(gte("group", 0)))) {
            var found = new ArrayList<String>();
            for (var each : find.batchSize(10)) {
                found.add(each.getString("_id"));
                things().updateOne(
                                eq("_id", each.getString("_id")), Updates.set("text", "changed"));
                things().deleteOne(eq("_id", "new" + (found.size() - 1)));
                things().insertOne(new Document("_id", "new" + found.size()).append("group", 0));
            }
            assertThat(found.stream().filter(id -> !id.startsWith("new")))
                    .hasSize(MANY)
                    .doesNotHaveDuplicates();
            things().deleteMany(eq("n", null));
        }
    }

    @Test
    void a_cursor_ends_with_its_collection() {
        var cursor = cursor(find(new Document("batchSize", 10)));
        things().drop();
        assertThatThrownBy(() -> getMore(cursor, new Document()))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void an_answer_of_many_megabytes_comes_in_several_batches() {
        var text = "y".repeat(1_000_000);
        for (int i = 0; i < 40; i++) {
            things().insertOne(new Document("_id", "large" + i).append("text", text));
        }
        var cursor = cursor(find(new Document("filter", new Document("text", text))));
        assertThat(batch(cursor, "firstBatch")).hasSizeLessThan(20);
        assertThat(ids(things().find(eq("text", text)))).hasSize(40);
    }

    private Document find(Document options) {
        var command = new Document("find", name());
        command.putAll(options);
        return database().runCommand(command);
    }

    private Document getMore(Document cursor, Document options) {
        var command = new Document("getMore", cursor.getLong("id")).append("collection", name());
        command.putAll(options);
        return database().runCommand(command);
    }

    private String name() {
        return things().getNamespace().getCollectionName();
    }

    private static Document cursor(Document answer) {
        return answer.get("cursor", Document.class);
    }

    private static List<Document> batch(Document cursor, String field) {
        return cursor.getList(field, Document.class);
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(one -> one.getString("_id")).into(new ArrayList<>());
    }
}
