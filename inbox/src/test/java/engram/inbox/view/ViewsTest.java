package engram.inbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import engram.backends.Backends;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

    private final MongoCollection<Document> counts =
            CLIENT.getDatabase(Backends.unique("views")).getCollection("counts");

    private void count(List<String> ids) {
        Views.update(
                counts,
                ids,
                (_, before) ->
                        new Document(
                                "count", before.map(each -> each.getLong("count")).orElse(0L) + 1));
    }

    @Test
    void writers_that_meet_lose_nothing() throws Exception {
        var writers = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < 6; writer++) {
            writers.add(() -> {
                for (int i = 0; i < 20; i++) count(List.of("a", "b"));
                return 0;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var each : threads.invokeAll(writers)) each.get();
        }
        // Again from the start for all ids of a batch that was overtaken: at least, never fewer.
        assertThat(counts.find(new Document("_id", "a")).first().getLong("count"))
                .isGreaterThanOrEqualTo(120);
    }

    @Test
    void one_id_named_twice_is_changed_once() {
        count(List.of("a", "a"));
        assertThat(counts.find().first()).containsEntry("count", 1L).containsEntry("rev", 1L);
    }

    @Test
    void what_does_not_change_is_not_written() {
        count(List.of("a"));
        Views.update(counts, List.of("a"), (_, before) -> before.orElseThrow());
        assertThat(counts.find().first()).containsEntry("rev", 1L);
    }

    @Test
    void what_is_given_back_has_the_revision_that_is_stored() {
        count(List.of("a", "b"));
        var stored =
                Views.updated(
                        counts,
                        List.of("a", "b", "c"),
                        (id, before) ->
                                id.equals("a") ? before.orElseThrow() : new Document("count", 5L));
        assertThat(stored.get("a")).containsEntry("count", 1L).containsEntry("rev", 1L);
        assertThat(stored.get("b")).containsEntry("count", 5L).containsEntry("rev", 2L);
        assertThat(stored.get("c")).containsEntry("count", 5L).containsEntry("rev", 1L);
        for (var document : counts.find())
            assertThat(stored.get(document.getString("_id"))).isEqualTo(document);
    }

    @Test
    void a_change_inside_the_given_document_is_seen() {
        Views.update(
                counts, List.of("a"), (_, _) -> new Document("days", new ArrayList<>(List.of(1))));
        Views.update(
                counts,
                List.of("a"),
                (_, before) -> {
                    before.orElseThrow().getList("days", Integer.class).add(2);
                    return before.orElseThrow();
                });
        assertThat(counts.find().first().getList("days", Integer.class)).containsExactly(1, 2);
    }
}
