package engram.embedded.store.index;

import engram.embedded.store.query.Sort;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The spots of a path, in its order. Each can be come back to, after any changes. */
public interface Spots {
    /** Those after the one with this mark; all, without one. What they read is as of now. */
    Iterator<Spot> after(@Nullable Object mark);

    /** How many positions this keeps in memory for as long as the path is used. */
    default int held() {
        return 0;
    }

    /** Positions that are known, in a list that is made when it is first needed. */
    static Spots listed(Supplier<List<Object>> positions) {
        return new Spots() {
            private @Nullable List<Object> list;

            @Override
            public Iterator<Spot> after(@Nullable Object mark) {
                var all = list == null ? positions.get() : list;
                list = all;
                return IntStream.range(mark == null ? 0 : (Integer) mark + 1, all.size())
                        .mapToObj(number -> Spot.of(all.get(number), number))
                        .iterator();
            }

            @Override
            public int held() {
                return list == null ? 0 : list.size();
            }
        };
    }

    /**
     * The keys of a map from {@code low} to {@code high}, either of which may be open, after the
     * key {@code mark}.
     */
    static <K, V> Iterator<Spot> walk(
            MVMap<K, V> map,
            @Nullable K low,
            @Nullable K high,
            Sort.Direction direction,
            @Nullable K mark,
            Function<Cursor<K, V>, Spot> spot) {
        var cursor =
                switch (direction) {
                    case FORWARDS -> map.cursor(mark == null ? low : mark, high, false);
                    case BACKWARDS -> map.cursor(mark == null ? high : mark, low, true);
                };
        return new Iterator<>() {
            private boolean read = mark != null && cursor.hasNext() && !isMark(cursor.next());

            private boolean isMark(K key) {
                return map.getKeyType().compare(key, mark) == 0;
            }

            @Override
            public boolean hasNext() {
                return read || cursor.hasNext();
            }

            @Override
            public Spot next() {
                if (!read) {
                    var _ = cursor.next();
                }
                read = false;
                return spot.apply(cursor);
            }
        };
    }
}
