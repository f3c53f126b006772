package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Orders, ties among them, and pages of them. */
class SortsTest extends DocumentedSemantics {
    private static final List<Object> ASCENDING =
            List.of("null", "missing", "-1", "1", "1.5", "2", "text", "inner", "no", "yes", "date");

    private void everyType() {
        given(
                "{_id: 'date', a: {$date: 0}}",
                "{_id: 'text', a: '0'}",
                "{_id: '2', a: {$numberLong: '2'}}",
                "{_id: 'yes', a: true}",
                "{_id: '1.5', a: 1.5}",
                "{_id: 'missing'}",
                "{_id: 'inner', a: {b: 1}}",
                "{_id: '-1', a: -1}",
                "{_id: 'null', a: null}",
                "{_id: 'no', a: false}",
                "{_id: '1', a: {$numberDecimal: '1.0'}}");
    }

    private List<Object> sorted(String order) {
        return ids(things().find().sort(json(order)));
    }

    @Test
    void go_by_type_first_and_what_is_missing_is_as_null() {
        everyType();

        // Between the two first, which are equal, the second field decides.
        assertThat(sorted("{a: 1, _id: -1}")).isEqualTo(ASCENDING);
        assertThat(sorted("{a: -1, _id: 1}")).isEqualTo(ASCENDING.reversed());
    }

    @Test
    void along_an_index_are_the_same_and_lack_nothing() {
        everyType();
        things().createIndex(json("{a: 1, _id: 1}"));
        assertThat(sorted("{a: 1, _id: -1}")).isEqualTo(ASCENDING);

        things().dropIndexes();
        things().createIndex(json("{a: 1}"), new IndexOptions().sparse(true));
        assertThat(sorted("{a: 1, _id: -1}")).isEqualTo(ASCENDING);
        assertThat(sorted("{a: -1}")).hasSameSizeAs(ASCENDING).startsWith("date", "yes", "no");
    }

    @Test
    void take_the_least_of_many_upwards_and_the_greatest_downwards() {
        given(
                "{_id: '1 to 9', a: [9, 1]}",
                "{_id: '5', a: 5}",
                "{_id: '3 to 4', a: [3, 4]}",
                "{_id: 'none', a: []}");

        assertThat(sorted("{a: 1}")).containsExactly("none", "1 to 9", "3 to 4", "5");
        assertThat(sorted("{a: -1}")).containsExactly("1 to 9", "5", "3 to 4", "none");
        things().createIndex(json("{a: 1}"));
        assertThat(ids(things().find(json("{a: {$gte: 1}}")).sort(json("{a: 1}"))))
                .containsExactly("1 to 9", "3 to 4", "5");
    }

    @Test
    void reach_into_inner_documents() {
        given("{_id: 1, a: {b: 2}}", "{_id: 2, a: {b: 1}}", "{_id: 3}", "{_id: 4, a: {c: 0}}");

        assertThat(sorted("{'a.b': 1, _id: 1}")).containsExactly(3, 4, 2, 1);
        assertThat(sorted("{'a.b': -1, _id: 1}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void of_texts_go_by_code_and_not_by_any_language() {
        given("{_id: 'b'}", "{_id: 'B'}", "{_id: 'ä'}", "{_id: 'a'}", "{_id: ''}", "{_id: 'ab'}");

        assertThat(sorted("{_id: 1}")).containsExactly("", "B", "a", "ab", "b", "ä");
    }

    @Nested
    class With_ties {
        private void manyTies() {
            given(
                    IntStream.range(0, 60)
                            .mapToObj(i -> "{_id: %d, a: %d}".formatted(i, i % 3))
                            .toArray(String[]::new));
        }

        private List<Object> pages(String order, int size) {
            var all = new ArrayList<>();
            for (var page = 0; page * size < 60; page++)
                all.addAll(ids(things().find().sort(json(order)).skip(page * size).limit(size)));
            return all;
        }

        @Test
        void have_each_document_on_one_page_once_the_order_is_whole() {
            manyTies();
            var whole = sorted("{a: 1, _id: 1}");

            for (var size : List.of(1, 7, 60, 100)) {
                assertThat(pages("{a: 1, _id: 1}", size)).isEqualTo(whole);
                assertThat(pages("{a: -1, _id: -1}", size)).isEqualTo(whole.reversed());
            }
            assertThat(whole).startsWith(0, 3, 6).endsWith(53, 56, 59).doesNotHaveDuplicates();
        }

        @Test
        void are_the_same_in_one_run_and_in_batches() {
            manyTies();

            assertThat(ids(things().find().sort(json("{a: -1}")).batchSize(4)))
                    .isEqualTo(sorted("{a: -1}"));
        }

        @Test
        void skip_and_limit_count_what_matches_and_not_what_is_read() {
            manyTies();
            var found = things().find(json("{a: 1, _id: {$gte: 10}}")).sort(json("{_id: 1}"));

            assertThat(ids(found.skip(2).limit(3))).containsExactly(16, 19, 22);
            assertThat(ids(found.skip(0).limit(-2))).as("one batch").containsExactly(10, 13);
            assertThat(ids(found.skip(16).limit(10))).containsExactly(58);
            assertThat(ids(found.skip(17).limit(10))).isEmpty();
            assertThat(ids(found.skip(1_000_000))).isEmpty();
        }
    }
}
