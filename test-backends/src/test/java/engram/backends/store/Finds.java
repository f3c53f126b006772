package engram.backends.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class Finds {
    abstract MongoCollection<Document> things();

    @BeforeEach
    void dueCardsOfTwoLearners() {
        things().insertMany(
                        List.of(
                                due("s1:ann:1", "ann", 10, "x"),
                                due("s1:ann:2", "ann", 30, "x", "y"),
                                due("s1:ann:3", "ann", 20),
                                due("s1:bob:1", "bob", 20, "y"),
                                due("s2:ann:1", "ann", 40, "z")));
    }

    @Test
    void ids_are_found_one_by_one_and_in_a_list() {
        assertThat(ids(eq("_id", "s1:bob:1"))).containsExactly("s1:bob:1");
        assertThat(ids(in("_id", "s2:ann:1", "none", "s1:ann:3")))
                .containsExactlyInAnyOrder("s1:ann:3", "s2:ann:1");
        assertThat(ids(in("_id", List.of()))).isEmpty();
    }

    @Test
    void ids_are_found_by_prefix_and_range() {
        assertThat(ids(regex("_id", Pattern.compile("^s1:ann:"))))
                .containsExactlyInAnyOrder("s1:ann:1", "s1:ann:2", "s1:ann:3");
        assertThat(ids(regex("_id", "^" + Pattern.quote("s1:b")))).containsExactly("s1:bob:1");
        assertThat(ids(and(gte("_id", "s1:ann:2"), lt("_id", "s2:"))))
                .containsExactlyInAnyOrder("s1:ann:2", "s1:ann:3", "s1:bob:1");
        assertThat(ids(gt("_id", "s1:bob:1"))).containsExactly("s2:ann:1");
        assertThat(ids(regex("_id", "^s1:bobs?:"))).containsExactly("s1:bob:1");
    }

    @Test
    void ids_give_the_order() {
        assertThat(ids(things().find().sort(ascending("_id")).limit(2)))
                .containsExactly("s1:ann:1", "s1:ann:2");
        assertThat(ids(things().find(lt("_id", "s2")).sort(descending("_id")).skip(1).limit(2)))
                .containsExactly("s1:ann:3", "s1:ann:2");
    }

    @Test
    void a_compound_index_serves_prefix_range_order_and_limit() {
        things().createIndex(Indexes.ascending("learner", "due"));
        everyKindOfFind();
    }

    @Test
    void without_an_index_the_answers_are_the_same() {
        everyKindOfFind();
    }

    private void everyKindOfFind() {
        var ann = eq("learner", "ann");
        assertThat(ids(things().find(ann).sort(ascending("due")).limit(2)))
                .containsExactly("s1:ann:1", "s1:ann:3");
        assertThat(ids(things().find(ann).sort(descending("due")).limit(2)))
                .containsExactly("s2:ann:1", "s1:ann:2");
        assertThat(ids(things().find(and(ann, lte("due", 20))).sort(descending("due"))))
                .containsExactly("s1:ann:3", "s1:ann:1");
        assertThat(ids(and(ann, gt("due", 10), lt("due", 40))))
                .containsExactlyInAnyOrder("s1:ann:2", "s1:ann:3");
        assertThat(ids(and(in("learner", "ann", "bob"), eq("due", 20))))
                .containsExactlyInAnyOrder("s1:ann:3", "s1:bob:1");
        assertThat(ids(things().find(gte("due", 20)).sort(ascending("learner", "_id"))))
                .containsExactly("s1:ann:2", "s1:ann:3", "s2:ann:1", "s1:bob:1");
        assertThat(things().countDocuments(ann)).isEqualTo(4);
        assertThat(ids(and(ann, gt("due", 30), lt("due", 20)))).isEmpty();
    }

    @Test
    void arrays_are_found_by_their_elements() {
        things().createIndex(Indexes.ascending("tags"));
        assertThat(ids(eq("tags", "x"))).containsExactlyInAnyOrder("s1:ann:1", "s1:ann:2");
        assertThat(ids(in("tags", "x", "y")))
                .containsExactlyInAnyOrder("s1:ann:1", "s1:ann:2", "s1:bob:1");
        assertThat(ids(eq("tags", List.of("x", "y")))).containsExactly("s1:ann:2");
        assertThat(ids(elemMatch("parts", and(eq("k", 2), gt("v", 31)))))
                .containsExactly("s2:ann:1");
        assertThat(ids(eq("parts.v", 41))).containsExactly("s2:ann:1");
    }

    @Test
    void fields_are_sought_by_absence_null_and_difference() {
        things().createIndex(Indexes.ascending("note"));
        things().insertOne(new Document("_id", "noted").append("note", "n"));
        things().insertOne(new Document("_id", "null").append("note", null));
        assertThat(ids(exists("note"))).containsExactlyInAnyOrder("noted", "null");
        assertThat(ids(eq("note", null))).hasSize(6);
        assertThat(ids(ne("note", null))).containsExactly("noted");
        assertThat(ids(or(eq("note", "n"), eq("_id", "null"))))
                .containsExactlyInAnyOrder("noted", "null");
        assertThat(ids(and(eq("note", "n"), ne("_id", "noted")))).isEmpty();
    }

    @Test
    void a_projection_takes_fields_in_or_out() {
        var byId = eq("_id", "s1:bob:1");
        assertThat(things().find(byId).projection(include("due")).first())
                .isEqualTo(new Document("_id", "s1:bob:1").append("due", 20));
        assertThat(
                        things().find(byId)
                                .projection(fields(include("parts.k"), exclude("_id")))
                                .first())
                .isEqualTo(
                        new Document("parts", List.of(new Document("k", 1), new Document("k", 2))));
        assertThat(things().find(byId).projection(exclude("parts", "tags")).first())
                .doesNotContainKeys("parts", "tags")
                .containsEntry("learner", "bob");
    }

    @Test
    void long_results_come_in_batches() {
        var found = ids(things().find().sort(ascending("_id")).batchSize(2));
        assertThat(found).hasSize(5).isSorted();
    }

    private static Document due(String id, String learner, int due, String... tags) {
        return new Document("_id", id)
                .append("learner", learner)
                .append("due", due)
                .append("tags", List.of(tags))
                .append(
                        "parts",
                        List.of(
                                new Document("k", 1).append("v", due),
                                new Document("k", 2).append("v", due + 1)));
    }

    private List<String> ids(Bson filter) {
        return ids(things().find(filter));
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(one -> one.getString("_id")).into(new ArrayList<>());
    }
}
