package engram.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import engram.embedded.EmbeddedStore;
import engram.embedded.store.bytes.EntryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesOverRestartsTest {
    private static final MVMap.Builder<byte[], Long> ENTRIES =
            new MVMap.Builder<byte[], Long>()
                    .keyType(new EntryType())
                    .valueType(LongDataType.INSTANCE);
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @TempDir Path folder;
    @TempDir Path copy;

    @BeforeEach
    void fill() {
        with(
                folder,
                things -> {
                    things.createIndex(ascending("n"));
                    things.createIndex(ascending("tags"));
                    things.createIndex(ascending("name"), UNIQUE);
                    for (int i = 0; i < 500; i++) {
                        things.insertOne(thing(i));
                    }
                    things.updateOne(eq("_id", "7"), Updates.set("n", 1_000));
                    things.deleteOne(eq("_id", "8"));
                });
    }

    private static Document thing(int number) {
        return new Document("_id", Integer.toString(number))
                .append("n", number)
                .append("name", "name " + number)
                .append("tags", List.of("all", "t" + number));
    }

    @Test
    void after_a_close_in_order_indexes_say_what_they_said() {
        with(folder, IndexesOverRestartsTest::allIsFound);
    }

    /** What a kill between two changes leaves: a file that was not closed, an index with a gap. */
    @Test
    void after_a_kill_they_are_built_again() {
        with(folder, _ -> copyFile());
        try (var file = MVStore.open(copy.resolve("documents.mv").toString())) {
            for (var name : indexes(file)) {
                var entries = file.openMap(name, ENTRIES);
                entries.remove(entries.firstKey());
                entries.remove(entries.lowerKey(entries.lastKey()));
            }
        }
        with(copy, IndexesOverRestartsTest::allIsFound);
    }

    @Test
    void a_renamed_collection_keeps_them() {
        with(folder, things -> things.renameCollection(new MongoNamespace("restarts", "renamed")));
        for (int start = 0; start < 2; start++) {
            with(folder, "renamed", IndexesOverRestartsTest::allIsFound);
        }
        try (var file = MVStore.open(folder.resolve("documents.mv").toString())) {
            assertThat(indexes(file)).hasSize(3);
        }
    }

    private static List<String> indexes(MVStore file) {
        return file.getMapNames().stream().filter(name -> name.startsWith("index.")).toList();
    }

    @Test
    void an_index_that_was_dropped_leaves_nothing_to_the_next_of_its_name() {
        with(
                folder,
                things -> {
                    things.dropIndex("n_1");
                    things.deleteOne(eq("_id", "9"));
                });
        with(
                folder,
                things -> {
                    things.createIndex(ascending("n"));
                    assertThat(ids(things, eq("n", 9))).isEmpty();
                    assertThat(ids(things, eq("n", 10))).containsExactly("10");
                });
    }

    private static void allIsFound(MongoCollection<Document> things) {
        assertThat(ids(things, eq("n", 7))).isEmpty();
        assertThat(ids(things, gte("n", 497))).containsExactlyInAnyOrder("497", "498", "499", "7");
        assertThat(ids(things, eq("n", 8))).isEmpty();
        assertThat(ids(things, eq("tags", "t400"))).containsExactly("400");
        assertThat(ids(things, in("tags", "t400", "all"))).hasSize(499).doesNotHaveDuplicates();
        assertThat(ids(things, gte("n", 0))).hasSize(499);
        assertThatThrownBy(() -> things.insertOne(thing(3).append("_id", "other")))
                .isInstanceOf(MongoException.class);
    }

    private static List<String> ids(MongoCollection<Document> things, Bson filter) {
        return things.find(filter).map(each -> each.getString("_id")).into(new ArrayList<>());
    }

    private void copyFile() {
        try {
            Files.copy(folder.resolve("documents.mv"), copy.resolve("documents.mv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void with(Path folder, Consumer<MongoCollection<Document>> task) {
        with(folder, "things", task);
    }

    private static void with(Path folder, String name, Consumer<MongoCollection<Document>> task) {
        try (var store = EmbeddedStore.start(folder, 0);
                var client = MongoClients.create(store.uri())) {
            task.accept(client.getDatabase("restarts").getCollection(name));
        }
    }
}
