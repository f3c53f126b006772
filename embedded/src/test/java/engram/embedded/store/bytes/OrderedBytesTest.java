package engram.embedded.store.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import engram.embedded.store.index.IndexEntries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderedBytesTest {
    @Property
    void tuples_are_in_the_order_of_their_values(
            @ForAll("tuples") List<Object> a, @ForAll("tuples") List<Object> b) {
        assertThat(Integer.signum(Arrays.compareUnsigned(OrderedBytes.of(a), OrderedBytes.of(b))))
                .isEqualTo(Integer.signum(compare(a, b)));
    }

    private static int compare(List<Object> a, List<Object> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = ValueComparator.ascWithoutListHandling().compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Provide
    Arbitrary<List<Object>> tuples() {
        return values().list().ofSize(2);
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        (Object) Missing.getInstance(),
                        true,
                        false,
                        -1.5,
                        -0.0,
                        0,
                        1,
                        1L,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        new ObjectId("64b7f3a2c9e77c0001a1b2c3"),
                        UUID.fromString("01938a00-0000-7000-8000-000000000001"),
                        new Document("x", 1),
                        new Document("x", 1).append("y", "a"),
                        new Document("y", 1)),
                Arbitraries.integers().map(i -> (Object) i),
                Arbitraries.longs().between(-(1L << 53), 1L << 53).map(i -> (Object) i),
                Arbitraries.doubles().map(d -> (Object) d),
                Arbitraries.strings()
                        .withChars('\0', '\1', 'a', 'b', 'é', '\uD7FF', '\uFFFE')
                        .ofMaxLength(4)
                        .map(text -> (Object) text),
                Arbitraries.longs()
                        .between(-2_000_000_000_000L, 2_000_000_000_000L)
                        .map(at -> (Object) Instant.ofEpochMilli(at)));
    }

    @Test
    void what_is_equal_has_the_same_bytes() {
        assertThat(OrderedBytes.of(List.of(1))).isEqualTo(OrderedBytes.of(List.of(1.0)));
        assertThat(OrderedBytes.of(List.of(0.0))).isEqualTo(OrderedBytes.of(List.of(-0.0)));
        assertThat(OrderedBytes.of(Arrays.asList((Object) null)))
                .isEqualTo(OrderedBytes.of(List.of(Missing.getInstance())));
    }

    @Test
    void whole_numbers_beyond_a_double_are_apart() {
        inOrder(Long.MIN_VALUE, Long.MIN_VALUE + 1, -(1L << 53) - 1, -(1L << 53));
        inOrder(1L << 53, (1L << 53) + 1, (1L << 60) - 1, 1L << 60, (1L << 60) + 1);
        inOrder(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    @Test
    void types_are_in_the_order_of_the_documentation() {
        inOrder(
                MinKey.getInstance(),
                Missing.getInstance(),
                Double.NaN,
                7,
                "a",
                new Document(),
                List.of(),
                new UUID(0, 0),
                new ObjectId(),
                false,
                true,
                Instant.EPOCH,
                MaxKey.getInstance());
    }

    /** As MongoDB compares them: by the bytes of UTF-8. */
    @Test
    void a_character_beyond_the_basic_plane_is_above_all_others() {
        inOrder("\uFFFD", "\uD83D\uDE00");
    }

    private static void inOrder(Object... values) {
        for (int i = 1; i < values.length; i++) {
            var lower = OrderedBytes.of(List.of(values[i - 1]));
            var higher = OrderedBytes.of(List.of(values[i]));
            assertThat(Arrays.compareUnsigned(lower, higher))
                    .as("%s before %s", values[i - 1], values[i])
                    .isNegative();
        }
    }

    @Test
    void a_beginning_lies_before_what_begins_so_and_its_end_behind() {
        var low = new OrderedBytes().addBeginning("s1:").toArray();
        var high = IndexEntries.above(low);
        for (var text : List.of("s1:", "s1:\0", "s1:zz", "s1:\uFFFF", "s1:\uD83D\uDE00")) {
            var bytes = OrderedBytes.of(List.of(text));
            assertThat(Arrays.compareUnsigned(low, bytes)).isNegative();
            assertThat(Arrays.compareUnsigned(bytes, high)).isNegative();
        }
        assertThat(Arrays.compareUnsigned(high, OrderedBytes.of(List.of("s1;")))).isNegative();
    }
}
