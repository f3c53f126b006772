package engram.embedded.store;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an ordered index, or a probe into it: a probe has the first values only and sorts
 * before or after all entries that share them.
 */
record Entry(List<@Nullable Object> values, Side side, @Nullable Object position) {
    static final Comparator<Entry> ORDER = Entry::compare;
    private static final ValueComparator VALUES = ValueComparator.ascWithoutListHandling();

    enum Side {
        BEFORE(-1),
        AT(0),
        AFTER(1);

        private final int order;

        Side(int order) {
            this.order = order;
        }
    }

    static Entry of(List<@Nullable Object> values, Object position) {
        return new Entry(values, Side.AT, position);
    }

    static Entry before(List<@Nullable Object> values) {
        return new Entry(values, Side.BEFORE, null);
    }

    static Entry after(List<@Nullable Object> values) {
        return new Entry(values, Side.AFTER, null);
    }

    private static int compare(Entry a, Entry b) {
        Iterator<@Nullable Object> others = b.values.iterator();
        for (var value : a.values) {
            if (!others.hasNext()) {
                break;
            }
            var other = others.next();
            // Neighbours share their first values; that they are equal is known faster than their
            // order.
            var order = Objects.equals(value, other) ? 0 : VALUES.compare(value, other);
            if (order != 0) {
                return order;
            }
        }
        return a.side == Side.AT && b.side == Side.AT
                ? VALUES.compare(a.position, b.position)
                : a.side.order - b.side.order;
    }
}
