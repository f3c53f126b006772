package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers in batches: where they begin and end, and what ends them. */
class CursorsTest extends DocumentedSemantics {
    private static final int MANY = 250;
    private static final int CURSOR_NOT_FOUND = 43;
    private static final int PLAN_KILLED = 175;

    @BeforeEach
    void many() {
        given(
                IntStream.range(0, MANY)
                        .mapToObj(i -> "{_id: %d, n: %d, g: %d}".formatted(i, i, i % 5))
                        .toArray(String[]::new));
    }

    private Document cursor(String command) {
        return run(command).get("cursor", Document.class);
    }

    private Document more(Document cursor, int batchSize) {
        return cursor(
                "{getMore: {$numberLong: '%d'}, collection: 'THINGS', batchSize: %d}"
                        .formatted(cursor.getLong("id"), batchSize));
    }

    private static List<Object> ids(Document cursor, String batch) {
        return cursor.getList(batch, Document.class).stream().map(each -> each.get("_id")).toList();
    }

    @Test
    void go_on_after_a_skip_and_end_with_the_limit() {
        var cursor = cursor("{find: 'THINGS', sort: {_id: -1}, skip: 5, limit: 7, batchSize: 3}");
        assertThat(ids(cursor, "firstBatch")).containsExactly(244, 243, 242);

        cursor = more(cursor, 3);
        assertThat(ids(cursor, "nextBatch")).containsExactly(241, 240, 239);
        assertThat(cursor.getLong("id")).isNotZero();

        cursor = more(cursor, 3);
        assertThat(ids(cursor, "nextBatch")).containsExactly(238);
        assertThat(cursor.getLong("id")).isZero();
    }

    @Test
    void have_the_same_projection_and_filter_in_every_batch() {
        var cursor =
                cursor(
                        "{find: 'THINGS', filter: {g: {$in: [1, 3]}}, projection: {n: 1, _id: 0}, batchSize: 40}");
        var found = new ArrayList<>(cursor.getList("firstBatch", Document.class));
        while (cursor.getLong("id") != 0) {
            cursor = more(cursor, 40);
            found.addAll(cursor.getList("nextBatch", Document.class));
        }

        assertThat(found)
                .hasSize(100)
                .allMatch(each -> each.keySet().equals(java.util.Set.of("n")));
        assertThat(found).extracting(each -> each.getInteger("n") % 5).containsOnly(1, 3);
    }

    @Test
    void that_were_killed_are_not_found_and_others_go_on() {
        var killed = cursor("{find: 'THINGS', batchSize: 1}");
        var other = cursor("{find: 'THINGS', batchSize: 1}");

        var answer =
                run(
                        "{killCursors: 'THINGS', cursors: [{$numberLong: '%d'}, {$numberLong: '77'}]}"
                                .formatted(killed.getLong("id")));

        assertThat(answer.getList("cursorsKilled", Long.class))
                .containsExactly(killed.getLong("id"));
        assertThat(answer.getList("cursorsNotFound", Long.class)).containsExactly(77L);
        refused(CURSOR_NOT_FOUND, () -> more(killed, 1));
        assertThat(ids(more(other, 2), "nextBatch")).hasSize(2);
    }

    @Test
    void that_ended_are_not_found_either() {
        var cursor = cursor("{find: 'THINGS', limit: 2, batchSize: 1}");
        assertThat(more(cursor, 1).getLong("id")).isZero();

        refused(CURSOR_NOT_FOUND, () -> more(cursor, 1));
    }

    @Test
    void do_not_find_what_was_deleted_before_they_came_to_it() {
        var cursor = cursor("{find: 'THINGS', sort: {_id: 1}, batchSize: 10}");
        things().deleteMany(json("{_id: {$gte: 10, $lt: 245}}"));
        things().updateOne(json("{_id: 246}"), json("{$set: {n: 'new'}}"));

        var rest = more(cursor, 100);

        assertThat(ids(rest, "nextBatch")).containsExactly(245, 246, 247, 248, 249);
        assertThat(rest.getList("nextBatch", Document.class).get(1)).containsEntry("n", "new");
    }

    @Test
    void by_an_index_that_is_dropped_end_with_it() {
        things().createIndex(json("{g: 1}"));
        var cursor = cursor("{find: 'THINGS', filter: {g: 2}, batchSize: 1}");
        var plain = cursor("{find: 'THINGS', batchSize: 1}");

        things().dropIndex("g_1");

        refused(PLAN_KILLED, () -> more(cursor, 1));
        assertThat(ids(more(plain, 1), "nextBatch")).as("by no index").hasSize(1);
    }

    @Test
    void need_numbers_for_what_is_a_number() {
        refused(2, () -> run("{getMore: 'x', collection: 'THINGS'}"));
        refused(2, () -> run("{killCursors: 'THINGS'}"));
        refused(2, () -> run("{killCursors: 'THINGS', cursors: ['x']}"));
        refused(51024, () -> run("{find: 'THINGS', skip: -1}"));
        refused(51024, () -> run("{find: 'THINGS', batchSize: -1}"));
    }

    @Test
    void are_closed_by_the_driver_that_has_enough() {
        long id;
        try (MongoCursor<Document> cursor = things().find().batchSize(10).cursor()) {
            cursor.next();
            id = cursor.getServerCursor().getId();
        }
        var closed = new Document("id", id);

        await().untilAsserted(() -> refused(CURSOR_NOT_FOUND, () -> more(closed, 1)));
    }
}
