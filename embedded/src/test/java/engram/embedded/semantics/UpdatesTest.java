package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update makes of fields that are there, are not, or are of another type. */
class UpdatesTest extends DocumentedSemantics {
    private static final int BAD_VALUE = 2;
    private static final int TYPE_MISMATCH = 14;
    private static final int PATH_NOT_VIABLE = 28;
    private static final int CONFLICT = 40;
    private static final int IMMUTABLE = 66;
    private static final int DUPLICATE = 11000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1}                          | {$inc: {n: 2}}              | {_id: 1, n: 2}",
                "{_id: 1, n: 5.0}                  | {$inc: {n: 2}}              | {_id: 1, n: 7.0}",
                "{_id: 1, n: 2147483647}           | {$inc: {n: 1}}              | {_id: 1, n: {$numberLong: '2147483648'}}",
                "{_id: 1, n: 1}                    | {$inc: {n: {$numberLong: '1'}}} | {_id: 1, n: {$numberLong: '2'}}",
                "{_id: 1}                          | {$inc: {'n.x': 5}}          | {_id: 1, n: {x: 5}}",
                "{_id: 1}                          | {$max: {n: 5}}              | {_id: 1, n: 5}",
                "{_id: 1, n: null}                 | {$max: {n: 5}}              | {_id: 1, n: 5}",
                "{_id: 1, n: {$numberLong: '9'}}   | {$max: {n: 10.5}}           | {_id: 1, n: 10.5}",
                "{_id: 1, n: {$date: 5}}           | {$max: {n: {$date: 6}}}     | {_id: 1, n: {$date: 6}}",
                "{_id: 1, n: 7}                    | {$max: {n: {$date: 1}}}     | {_id: 1, n: {$date: 1}}",
                "{_id: 1, n: 7}                    | {$set: {n: null}}           | {_id: 1, n: null}",
                "{_id: 1, n: null}                 | {$set: {'n.x': 5}}          | {_id: 1, n: {x: 5}}",
                "{_id: 1, n: {y: 1}}               | {$set: {'n.x': 5}}          | {_id: 1, n: {y: 1, x: 5}}",
                "{_id: 1, l: [1, 2]}               | {$set: {'l.3': 9}}          | {_id: 1, l: [1, 2, null, 9]}",
                "{_id: 1, n: null}                 | {$unset: {n: ''}}           | {_id: 1}",
                "{_id: 1}                          | {$addToSet: {c: 'x'}}       | {_id: 1, c: ['x']}",
                "{_id: 1, c: ['x']}                | {$addToSet: {c: 'y'}}       | {_id: 1, c: ['x', 'y']}",
                "{_id: 1, c: [['x']]}              | {$addToSet: {c: 'x'}}       | {_id: 1, c: [['x'], 'x']}",
                "{_id: 1, c: ['x', 'y', 'x', ['x']]} | {$pull: {c: 'x'}}         | {_id: 1, c: ['y', ['x']]}",
                "{_id: 1, c: [5, 5.0, {$numberLong: '5'}, 6]} | {$pull: {c: 5}}  | {_id: 1, c: [6]}",
                "{_id: 1, c: [1, 5, 7]}            | {$pull: {c: {$gte: 5}}}     | {_id: 1, c: [1]}",
                "{_id: 1, c: [{id: '1', x: 1}, {id: '2'}, {id: 1}]} | {$pull: {c: {id: {$in: ['1', '3']}}}} | {_id: 1, c: [{id: '2'}, {id: 1}]}",
                "{_id: 1, c: [{id: 1, x: 1}, {id: 2}]} | {$pull: {c: {id: 1}}}   | {_id: 1, c: [{id: 2}]}",
                "{_id: 1, c: ['a', 'b', 'a', 'c']} | {$pullAll: {c: ['a', 'c', 'q']}} | {_id: 1, c: ['b']}",
            })
    void make_a_new_document(String before, String update, String after) {
        given(before);
        var result = things().updateOne(json("{_id: 1}"), json(update));

        assertThat(only()).isEqualTo(json(after));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, n: 5}        | {$max: {n: 4.5}}",
                "{_id: 1, n: 5.0}      | {$max: {n: 5}}",
                "{_id: 1, n: 't'}      | {$max: {n: 5}}",
                "{_id: 1, n: 't'}      | {$max: {n: null}}",
                "{_id: 1, n: {$date: 1}} | {$max: {n: {$numberLong: '99'}}}",
                "{_id: 1, n: 5}        | {$set: {n: 5}}",
                "{_id: 1, n: {x: [1]}} | {$set: {n: {x: [1]}}}",
                "{_id: 1, n: 5}        | {$inc: {n: 0}}",
                "{_id: 1, n: 5}        | {$setOnInsert: {n: 6, m: 1}}",
                "{_id: 1, c: ['x']}    | {$addToSet: {c: 'x'}}",
                "{_id: 1}              | {$pull: {c: 'x'}}",
                "{_id: 1, c: null}     | {$pull: {c: 'x'}}",
                "{_id: 1, c: ['y']}    | {$pullAll: {c: ['x']}}",
                "{_id: 1}              | {$pullAll: {c: ['x']}}",
                "{_id: 1}              | {$unset: {n: ''}}",
                "{_id: 1}              | {$set: {_id: 1}}",
            })
    void match_and_modify_nothing_where_all_is_so_already(String document, String update) {
        given(document);
        var result = things().updateOne(json("{_id: 1}"), json(update));

        assertThat(only()).isEqualTo(json(document));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isZero();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 1, n: 't'}    | {$set: {m: 1}, $inc: {n: 1}}       | 14",
                "{_id: 1, n: [1]}    | {$set: {m: 1}, $inc: {n: 1}}       | 14",
                "{_id: 1, n: 1}      | {$set: {m: 1}, $inc: {n: '1'}}     | 14",
                "{_id: 1, n: 't'}    | {$set: {m: 1, 'n.x': 5}}           | 28",
                "{_id: 1, n: 5}      | {$set: {m: 1}, $max: {'n.x': 5}}   | 28",
                "{_id: 1, n: 5}      | {$set: {m: 1}, $pull: {n: 5}}      | 2",
                "{_id: 1, n: 't'}    | {$set: {m: 1}, $pullAll: {n: [5]}} | 2",
                "{_id: 1, n: 1}      | {$set: {n: 2}, $inc: {n: 1}}       | 40",
                "{_id: 1, n: {}}     | {$set: {n: {}, 'n.x': 1}}          | 40",
                "{_id: 1}            | {$set: {_id: 2, m: 1}}             | 66",
                "{_id: 1}            | {$nonsense: {m: 1}}                | 9",
            })
    void that_cannot_be_made_change_nothing(String document, String update, int code) {
        given(document, "{_id: 2}");

        refused(code, () -> things().updateMany(json("{}"), json(update)));

        assertThat(all()).containsExactly(json(document), json("{_id: 2}"));
        assertThat(code).isIn(BAD_VALUE, 9, TYPE_MISMATCH, PATH_NOT_VIABLE, CONFLICT, IMMUTABLE);
    }

    @Test
    void of_many_say_how_many_matched_and_how_many_changed() {
        given("{_id: 1, n: 1}", "{_id: 2, n: 2}", "{_id: 3, n: 2}", "{_id: 4, m: 2}");

        var result = things().updateMany(json("{n: {$gte: 1}}"), json("{$set: {n: 2}}"));

        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(ids("{n: 2}")).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Nested
    class That_insert_where_nothing_matches {
        @ParameterizedTest(name = "{0} {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{_id: 1}                    | {$inc: {n: 1}}          | {_id: 1, n: 1}",
                    "{_id: 1, a: null}           | {$set: {n: 1}}          | {_id: 1, a: null, n: 1}",
                    "{_id: 1, 'a.b': 1}          | {$set: {n: 1}}          | {_id: 1, a: {b: 1}, n: 1}",
                    "{_id: 1, a: 5}              | {$inc: {a: 1}}          | {_id: 1, a: 6}",
                    "{_id: 1, a: {$gt: 1, $lt: 9}} | {$set: {n: 1}}        | {_id: 1, n: 1}",
                    "{_id: 1, a: {$ne: 1}}       | {$setOnInsert: {b: 1}, $set: {c: 2}} | {_id: 1, b: 1, c: 2}",
                    "{$and: [{_id: 1}, {a: 2}]}  | {$set: {n: 1}}          | {_id: 1, a: 2, n: 1}",
                    "{_id: {$eq: 1}}             | {$set: {n: 1}}          | {_id: 1, n: 1}",
                    "{_id: 1, $or: [{a: 1}, {a: 2}]} | {$set: {n: 1}}      | {_id: 1, n: 1}",
                    "{_id: 1, a: {$exists: true}} | {$set: {n: 1}}         | {_id: 1, n: 1}",
                    "{_id: 1}                    | {$max: {n: 3}, $addToSet: {c: 'x'}} | {_id: 1, n: 3, c: ['x']}",
                    "{_id: 1}                    | {$pull: {c: 'x'}}       | {_id: 1}",
                })
        void take_what_the_filter_says_is_equal(String filter, String update, String after) {
            var result = things().updateOne(json(filter), json(update), UPSERT);

            assertThat(only()).isEqualTo(json(after));
            assertThat(result.getMatchedCount()).isZero();
            assertThat(result.getUpsertedId().asInt32().getValue()).isEqualTo(1);
        }

        @Test
        void insert_once_and_then_update() {
            var update = json("{$setOnInsert: {made: 1}, $inc: {n: 1}}");
            for (var i = 0; i < 3; i++) things().updateOne(json("{_id: 1}"), update, UPSERT);

            assertThat(only()).isEqualTo(json("{_id: 1, made: 1, n: 3}"));
        }

        @Test
        void meet_the_document_that_is_there_under_another_condition() {
            given("{_id: 1, version: 2}");

            refused(
                    DUPLICATE,
                    () ->
                            things().updateOne(
                                            json("{_id: 1, version: {$lt: 2}}"),
                                            json("{$set: {version: 2, n: 1}}"),
                                            UPSERT));

            assertThat(only()).isEqualTo(json("{_id: 1, version: 2}"));
        }

        @Test
        void give_a_new_id_where_the_filter_has_none() {
            var result = things().updateOne(json("{a: 1}"), json("{$set: {n: 1}}"), UPSERT);

            assertThat(result.getUpsertedId().isObjectId()).isTrue();
            assertThat(only()).containsEntry("a", 1).containsEntry("n", 1);
        }
    }

    @Nested
    class That_replace {
        private final com.mongodb.client.model.ReplaceOptions upsert =
                new com.mongodb.client.model.ReplaceOptions().upsert(true);

        @Test
        void keep_nothing_but_the_id() {
            given("{_id: 1, a: 1, b: {c: 2}}");

            assertThat(things().replaceOne(json("{a: 1}"), json("{z: 9}")).getModifiedCount())
                    .isEqualTo(1);

            assertThat(only()).isEqualTo(json("{_id: 1, z: 9}"));
        }

        @Test
        void keep_the_types_and_the_order_that_they_bring() {
            given("{_id: 1, n: 1, m: 2}");
            var next = new Document("_id", 1).append("m", 2).append("n", 1.0);

            things().replaceOne(json("{_id: 1}"), next);

            assertThat(only().toJson()).isEqualTo(next.toJson());
        }

        @Test
        void have_new_fields_where_they_bring_them_and_not_at_the_end() {
            given("{_id: 1, a: 1, rev: 1}");

            things().replaceOne(json("{_id: 1}"), json("{a: 1, b: 2, rev: 2}"));
            things().replaceOne(json("{_id: 1}"), json("{c: 0, a: 1, b: 2, rev: 3}"));

            assertThat(only().keySet()).containsExactly("_id", "c", "a", "b", "rev");
        }

        @Test
        void cannot_change_the_id() {
            given("{_id: 1, a: 1}");

            refused(IMMUTABLE, () -> things().replaceOne(json("{a: 1}"), json("{_id: 2}")));

            assertThat(all()).containsExactly(json("{_id: 1, a: 1}"));
        }

        @Test
        void take_only_the_id_of_a_filter_that_finds_nothing() {
            things().replaceOne(json("{_id: 1, version: 3}"), json("{n: 1}"), upsert);

            assertThat(all()).isEqualTo(List.of(json("{_id: 1, n: 1}")));
            refused(
                    DUPLICATE,
                    () -> things().replaceOne(json("{_id: 1, version: 3}"), json("{}"), upsert));
        }

        @Test
        void are_found_by_an_index_as_they_are_and_not_as_they_were() {
            things().createIndex(json("{a: 1}"));
            given("{_id: 1, a: [1, 2]}", "{_id: 2, a: 2}");

            things().replaceOne(json("{_id: 1}"), json("{a: [2, 3]}"));

            assertThat(ids("{a: 1}")).isEmpty();
            assertThat(ids("{a: 2}")).containsExactlyInAnyOrder(1, 2);
            assertThat(ids("{a: 3}")).containsExactly(1);
        }
    }
}
