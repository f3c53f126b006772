package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What indexes refuse, and what they are called. */
class IndexesTest extends DocumentedSemantics {
    private static final int DUPLICATE = 11000;

    private List<String> names() {
        return things().listIndexes().map(each -> each.getString("name")).into(new ArrayList<>());
    }

    @Nested
    class That_are_unique {
        private void unique(String key) {
            things().createIndex(json(key), new IndexOptions().unique(true));
        }

        @Test
        void take_a_missing_field_and_null_for_the_same() {
            unique("{a: 1}");
            given("{_id: 1}");

            refused(DUPLICATE, () -> things().insertOne(json("{_id: 2}")));
            refused(DUPLICATE, () -> things().insertOne(json("{_id: 3, a: null}")));
            given("{_id: 4, a: 0}");
            refused(
                    DUPLICATE,
                    () -> things().updateOne(json("{_id: 4}"), json("{$unset: {a: 0}}")));
        }

        @Test
        void over_two_fields_take_one_missing_field_as_a_value() {
            unique("{a: 1, b: 1}");
            given("{_id: 1, a: 1}", "{_id: 2, b: 1}", "{_id: 3, a: 1, b: 1}");

            refused(DUPLICATE, () -> things().insertOne(json("{_id: 4, a: 1, b: null}")));
            refused(DUPLICATE, () -> things().insertOne(json("{_id: 5, a: 1.0, b: 1}")));
            refused(
                    DUPLICATE,
                    () -> things().updateOne(json("{_id: 3}"), json("{$unset: {b: ''}}")));
            assertThat(ids("{}")).hasSize(3);
        }

        @Test
        void and_sparse_let_documents_be_that_lack_the_field_but_not_twice_null() {
            things().createIndex(json("{a: 1}"), new IndexOptions().unique(true).sparse(true));
            given("{_id: 1}", "{_id: 2}", "{_id: 3, a: null}");

            refused(DUPLICATE, () -> things().insertOne(json("{_id: 4, a: null}")));
            assertThat(ids("{a: null}")).hasSize(3);
        }

        @Test
        void hold_every_element_of_an_array_and_let_one_document_have_it_twice() {
            unique("{a: 1}");
            given("{_id: 1, a: ['x', 'y', 'x']}");

            refused(DUPLICATE, () -> things().insertOne(json("{_id: 2, a: 'y'}")));
            refused(DUPLICATE, () -> things().insertOne(json("{_id: 2, a: ['z', 'x']}")));
            given("{_id: 2, a: ['z']}");
            refused(
                    DUPLICATE,
                    () -> things().updateOne(json("{_id: 2}"), json("{$addToSet: {a: 'x'}}")));
            things().updateOne(json("{_id: 1}"), json("{$pull: {a: 'x'}}"));
            things().updateOne(json("{_id: 2}"), json("{$addToSet: {a: 'x'}}"));
            assertThat(ids("{a: 'x'}")).containsExactly(2);
        }

        @Test
        void let_a_document_be_replaced_by_one_with_the_same_value() {
            unique("{a: 1}");
            given("{_id: 1, a: 'x'}", "{_id: 2, a: 'y'}");

            things().replaceOne(json("{_id: 1}"), json("{a: 'x', b: 1}"));
            refused(DUPLICATE, () -> things().replaceOne(json("{_id: 1}"), json("{a: 'y'}")));

            assertThat(ids("{a: 'x'}")).containsExactly(1);
        }

        @Test
        void of_many_updates_at_once_keep_what_was_done_before_the_refusal() {
            unique("{a: 1}");
            given("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}");

            refused(DUPLICATE, () -> things().updateMany(json("{}"), json("{$set: {a: 9}}")));

            assertThat(ids("{a: 9}")).hasSize(1);
            assertThat(ids("{a: {$in: [1, 2, 3]}}")).hasSize(2);
        }
    }

    @Nested
    class With_names {
        @Test
        void are_made_once_however_often_they_are_asked_for() {
            for (var i = 0; i < 3; i++) things().createIndex(json("{a: 1, b: -1}"));

            assertThat(names()).containsExactly("_id_", "a_1_b_-1");
        }

        @Test
        void give_their_name_to_no_other() {
            things().createIndex(json("{a: 1}"), new IndexOptions().name("x"));

            refused(86, () -> things().createIndex(json("{b: 1}"), new IndexOptions().name("x")));
            refused(
                    86,
                    () ->
                            things().createIndex(
                                            json("{a: 1}"),
                                            new IndexOptions().name("x").unique(true)));
            refused(85, () -> things().createIndex(json("{a: 1}"), new IndexOptions().name("y")));
            refused(
                    86,
                    () ->
                            run(
                                    "{createIndexes: 'THINGS', indexes: ["
                                            + "{key: {c: 1}, name: 'z'}, {key: {d: 1}, name: 'z'}]}"));
            assertThat(names()).containsExactly("_id_", "x");
            given("{_id: 1, a: 5, b: 6}");
            assertThat(ids("{a: 5}")).containsExactly(1);
            assertThat(ids("{a: 6}")).isEmpty();
        }

        @Test
        void are_dropped_by_them_if_they_are_there() {
            things().createIndex(json("{a: 1}"));

            refused(27, () -> things().dropIndex("b_1"));
            refused(72, () -> things().dropIndex("_id_"));
            things().dropIndex("a_1");

            assertThat(names()).containsExactly("_id_");
            things().createIndex(json("{a: -1}"), new IndexOptions().name("a_1"));
            assertThat(names()).containsExactly("_id_", "a_1");
        }
    }

    @Nested
    class Over_arrays {
        @Test
        void refuse_two_in_one_document() {
            things().createIndex(json("{a: 1, b: 1}"));
            given("{_id: 1, a: [1, 2], b: 1}", "{_id: 2, a: 1, b: [1, 2]}");

            refused(171, () -> things().insertOne(json("{_id: 3, a: [1], b: [2]}")));
            refused(171, () -> things().updateOne(json("{_id: 1}"), json("{$set: {b: [1]}}")));

            assertThat(ids("{a: 1, b: 1}")).containsExactlyInAnyOrder(1, 2);
            assertThat(ids("{a: 2, b: 1}")).containsExactly(1);
        }
    }
}
