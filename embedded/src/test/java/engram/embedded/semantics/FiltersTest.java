package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which documents a filter finds among values of every type; with an index and without. */
class FiltersTest extends DocumentedSemantics {
    private static final List<String> NUMBERS_OF_TWO = List.of("decimal 2", "double 2", "long 2");

    @BeforeEach
    void oneOfEach() {
        given(
                "{_id: 'missing'}",
                "{_id: 'null', a: null}",
                "{_id: 'int 1', a: 1}",
                "{_id: 'long 2', a: {$numberLong: '2'}}",
                "{_id: 'double 2', a: 2.0}",
                "{_id: 'double 1.5', a: 1.5}",
                "{_id: 'decimal 2', a: {$numberDecimal: '2'}}",
                "{_id: 'text 1', a: '1'}",
                "{_id: 'text 2', a: '2'}",
                "{_id: 'true', a: true}",
                "{_id: 'false', a: false}",
                "{_id: 'date', a: {$date: 5}}",
                "{_id: 'none', a: []}",
                "{_id: 'only 1', a: [1]}",
                "{_id: 'only null', a: [null]}",
                "{_id: '1 and text', a: [1, '2']}",
                "{_id: '0 and 5', a: [0, 5]}",
                "{_id: 'inner', a: {b: 1, c: 2}}",
                "{_id: 'inners', a: [{b: 1}, {b: 7}]}");
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                finds("{a: null}", "missing", "null", "only null"),
                finds("{a: 2}", "decimal 2", "double 2", "long 2"),
                finds("{a: {$eq: 2.0}}", "decimal 2", "double 2", "long 2"),
                finds("{a: '2'}", "1 and text", "text 2"),
                finds("{a: true}", "true"),
                finds("{a: {b: 1, c: 2}}", "inner"),
                finds("{a: {b: 1.0, c: 2}}", "inner"),
                finds("{a: {c: 2, b: 1}}"),
                finds("{a: {b: 1}}", "inners"),
                finds("{a: []}", "none"),
                finds("{'a.b': 1}", "inner", "inners"),
                finds("{'a.b': {$gt: 1}}", "inners"),
                finds("{'a.0': 1}", "1 and text", "only 1"),
                finds("{a: {$in: []}}"),
                finds(
                        "{a: {$in: [2, '1', null, true, {$date: 5}]}}",
                        "date",
                        "decimal 2",
                        "double 2",
                        "long 2",
                        "missing",
                        "null",
                        "only null",
                        "text 1",
                        "true"),
                finds("{a: {$in: [1, 1.0, {$numberLong: '1'}]}}", "1 and text", "int 1", "only 1"),
                finds("{a: {$gt: 1}}", "0 and 5", "decimal 2", "double 1.5", "double 2", "long 2"),
                finds("{a: {$gte: 2}}", "0 and 5", "decimal 2", "double 2", "long 2"),
                finds("{a: {$lt: 1.5}}", "0 and 5", "1 and text", "int 1", "only 1"),
                finds("{a: {$lte: 1}}", "0 and 5", "1 and text", "int 1", "only 1"),
                finds("{a: {$gt: '1'}}", "1 and text", "text 2"),
                finds("{a: {$lt: '2'}}", "text 1"),
                finds("{a: {$gt: false}}", "true"),
                finds("{a: {$lte: {$date: 5}}}", "date"),
                finds("{a: {$lt: {$date: 5}}}"),
                finds("{a: {$gt: 1, $lt: 2}}", "0 and 5", "double 1.5"),
                finds("{a: {$gte: 1, $lte: 1}}", "0 and 5", "1 and text", "int 1", "only 1"),
                finds("{a: {$gt: 3, $lt: 1}}", "0 and 5"),
                finds("{$or: [{a: 1}, {a: '2'}]}", "1 and text", "int 1", "only 1", "text 2"),
                finds("{$or: [{a: 1}, {_id: 'null'}]}", "1 and text", "int 1", "null", "only 1"),
                finds(
                        "{$and: [{a: {$gte: 1}}, {a: {$ne: 2}}]}",
                        "0 and 5",
                        "1 and text",
                        "double 1.5",
                        "int 1",
                        "only 1"),
                finds("{_id: {$in: ['null', 'true', 'unknown', 5]}, a: {$ne: null}}", "true"),
                finds("{a: 1, _id: {$gt: 'b'}}", "int 1", "only 1"),
                finds(
                        "{_id: {$in: ['int 1', '0 and 5', 'missing']}, a: {$gt: 0, $lt: 2}}",
                        "0 and 5",
                        "int 1"),
                finds("{a: {$exists: false}}", "missing"));
    }

    private static Arguments finds(String filter, String... ids) {
        return Arguments.of(filter, List.of(ids));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void find_by_value_and_never_by_the_type_of_a_number(String filter, List<Object> expected) {
        assertThat(ids(filter)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(things().countDocuments(json(filter))).isEqualTo(expected.size());

        things().createIndex(json("{a: 1}"));

        assertThat(ids(filter)).as("with an index").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(things().countDocuments(json(filter))).isEqualTo(expected.size());
        var count = run("{count: 'THINGS', query: " + filter + "}");
        assertThat(count.getInteger("n")).isEqualTo(expected.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void find_the_same_by_a_sparse_index_and_delete_nothing_else(
            String filter, List<Object> expected) {
        var before = things().countDocuments();
        things().createIndex(json("{a: 1}"), new IndexOptions().sparse(true));

        assertThat(ids(things().find(json(filter)).sort(json("{a: 1}"))))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(things().deleteMany(json(filter)).getDeletedCount()).isEqualTo(expected.size());

        assertThat(things().countDocuments()).isEqualTo(before - expected.size());
        assertThat(ids(filter)).isEmpty();
    }

    @Test
    void with_a_difference_find_what_has_no_such_value_anywhere() {
        assertThat(ids("{a: {$ne: null}}"))
                .hasSize(16)
                .contains("none")
                .doesNotContain("missing", "null", "only null");
        assertThat(ids("{a: {$ne: 2}}"))
                .hasSize(16)
                .contains("missing", "null")
                .doesNotContainAnyElementsOf(NUMBERS_OF_TWO);
        assertThat(ids("{a: {$ne: 1}}")).doesNotContain("int 1", "only 1", "1 and text");
        assertThat(ids("{a: {$exists: true}}")).hasSize(18).contains("null", "none");
    }

    @Test
    void give_each_value_once_when_only_values_are_asked_for() {
        assertThat(things().distinct("a.b", Integer.class)).containsExactlyInAnyOrder(1, 7);
        assertThat(things().distinct("_id", json("{a: 2}"), String.class))
                .containsExactlyInAnyOrderElementsOf(NUMBERS_OF_TWO);
        assertThat(things().distinct("unknown", String.class)).isEmpty();
        given("{_id: 'x', s: 'p'}", "{_id: 'y', s: ['p', 'q']}");
        assertThat(things().distinct("s", String.class)).containsExactlyInAnyOrder("p", "q");
    }
}
