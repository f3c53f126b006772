package engram.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Whatever the documents and the query: with indexes and without, the answers are the same. */
class IndexesAgreeWithScansTest {
    private static Path folder;
    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeContainer
    static void start() throws Exception {
        folder = Files.createTempDirectory("indexes");
        store = EmbeddedStore.start(folder, 0);
        client = MongoClients.create(store.uri());
    }

    @AfterContainer
    static void end() throws Exception {
        client.close();
        store.close();
        Files.delete(folder.resolve("documents.mv"));
        Files.delete(folder);
    }

    @Property(tries = 150)
    void every_query_finds_the_same(
            @ForAll("things") List<Document> things,
            @ForAll("filters") List<Document> filters,
            @ForAll("sorts") Document sort) {
        var plain = filled("plain", things);
        var indexed = filled("indexed", things);
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.ascending("b", "a", "c"));
        indexed.createIndex(Indexes.ascending("n.x", "b"));
        for (var filter : filters) {
            assertThat(ids(indexed, filter, sort))
                    .as("%s", filter)
                    .isEqualTo(ids(plain, filter, sort));
            assertThat(count(indexed, filter)).as("%s", filter).isEqualTo(count(plain, filter));
            indexed.updateMany(filter, new Document("$set", new Document("b", 2).append("c", "q")));
            plain.updateMany(filter, new Document("$set", new Document("b", 2).append("c", "q")));
        }
    }

    @Property(tries = 100)
    void ids_are_found_as_in_a_list(
            @ForAll("ids") List<Object> ids, @ForAll("idFilters") Document filter) {
        var expected = new ArrayList<Document>();
        var plain = filled("byOther", List.of());
        var indexed = filled("byId", List.of());
        for (var id : ids) {
            plain.insertOne(new Document("_id", expected.size()).append("id", id));
            indexed.insertOne(new Document("_id", id));
            expected.add(new Document("_id", id));
        }
        assertThat(
                        indexed.find(new Document("_id", filter))
                                .map(found -> found.get("_id"))
                                .into(new ArrayList<>()))
                .containsExactlyInAnyOrderElementsOf(
                        plain.find(new Document("id", filter))
                                .map(found -> found.get("id"))
                                .into(new ArrayList<>()));
    }

    private static MongoCollection<Document> filled(String name, List<Document> things) {
        var collection = client.getDatabase("agreement").getCollection(name);
        collection.drop();
        for (int number = 0; number < things.size(); number++) {
            collection.insertOne(new Document(things.get(number)).append("_id", number));
        }
        return collection;
    }

    private static int count(MongoCollection<Document> collection, Document filter) {
        var name = collection.getNamespace().getCollectionName();
        return client.getDatabase("agreement")
                .runCommand(new Document("count", name).append("query", filter))
                .getInteger("n");
    }

    /** With the {@code _id} as the last of the order, which makes the order whole. */
    private static List<Integer> ids(
            MongoCollection<Document> collection, Bson filter, Document sort) {
        return collection
                .find(filter)
                .sort(new Document(sort).append("_id", 1))
                .map(found -> found.getInteger("_id"))
                .into(new ArrayList<>());
    }

    @Provide
    Arbitrary<List<Document>> things() {
        var nested =
                Arbitraries.oneOf(
                        scalars().map(x -> (Object) new Document("x", x)),
                        scalars().list().ofMaxSize(2).map(this::documents));
        return Combinators.combine(values(), oneValues(), oneValues(), nested)
                .as((a, b, c, n) ->
                        without("absent", new Document("a", a).append("b", b))
                                .append("c", c)
                                .append("n", n))
                .list()
                .ofMaxSize(12);
    }

    private List<Document> documents(List<Object> values) {
        return values.stream().map(x -> new Document("x", x)).toList();
    }

    private static Document without(String marker, Document document) {
        document.values().removeIf(marker::equals);
        return document;
    }

    @Provide
    Arbitrary<List<Document>> filters() {
        return Combinators.combine(
                        conditions("a"), conditions("b"), conditions("c"), conditions("n.x"))
                .as((a, b, c, n) -> {
                    var filter = new Document(a);
                    filter.putAll(b);
                    filter.putAll(c);
                    filter.putAll(n);
                    return filter;
                })
                .list()
                .ofSize(3);
    }

    private Arbitrary<Document> conditions(String field) {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(new Document())),
                Tuple.of(3, condition().map(wanted -> new Document(field, wanted))));
    }

    private Arbitrary<Object> condition() {
        var operators = Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$eq", "$ne");
        var one = Combinators.combine(operators, scalars()).as(Document::new);
        return Arbitraries.oneOf(
                scalars(),
                one.map(wanted -> (Object) wanted),
                Combinators.combine(one, one)
                        .as((first, second) -> {
                            var both = new Document(first);
                            both.putAll(second);
                            return (Object) both;
                        }),
                scalars().list().ofMaxSize(3).map(list -> (Object) new Document("$in", list)),
                Arbitraries.of("^p", "^q?", "^pq", "q$")
                        .map(pattern -> (Object) new Document("$regex", pattern)));
    }

    /** Of two arrays in one index neither this store nor MongoDB will hear. */
    private Arbitrary<Object> oneValues() {
        return Arbitraries.oneOf(scalars(), Arbitraries.just((Object) "absent"));
    }

    private Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, scalars()),
                Tuple.of(1, Arbitraries.just((Object) "absent")),
                Tuple.of(1, scalars().list().ofMaxSize(3).map(list -> (Object) list)));
    }

    private Arbitrary<Object> scalars() {
        return Arbitraries.of(1, 2, 2L, 2.0, 3.5, "p", "pq", "q", true, new Date(7));
    }

    @Provide
    Arbitrary<Document> sorts() {
        return Arbitraries.of(
                new Document(),
                new Document("a", 1),
                new Document("a", -1),
                new Document("b", 1),
                new Document("a", 1).append("b", 1),
                new Document("a", -1).append("b", -1),
                new Document("a", 1).append("b", -1),
                new Document("b", -1).append("c", -1));
    }

    @Provide
    Arbitrary<List<Object>> ids() {
        return Arbitraries.of((Object) 1, 2, 30, 4L, 2.5, "p", "p:1", "p:2", "pq", "q", true)
                .list()
                .uniqueElements()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Document> idFilters() {
        return condition()
                .map(wanted -> wanted instanceof Document d ? d : new Document("$eq", wanted));
    }
}
