package engram.embedded.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import engram.embedded.store.bytes.Bson;
import engram.embedded.store.bytes.OrderedBytes;
import engram.embedded.store.query.Sort;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a secondary index, in the file: {@link OrderedBytes} of the values, and then the
 * position, so that entries of equal values are apart, those with texts for positions in their
 * order.
 */
public final class IndexEntries {
    private static final String FIELD = "";

    /** Comes last, and is no entry: there once a document has had several entries. */
    private static final byte[] ARRAYS = {OrderedBytes.ABOVE, OrderedBytes.ABOVE};

    /** Says where in the entry the position begins; negative if it is no plain text. */
    private final MVMap<byte[], Long> entries;

    private boolean arrays;

    public IndexEntries(MVMap<byte[], Long> entries) {
        this.entries = entries;
        arrays = entries.containsKey(ARRAYS);
    }

    void add(byte[] values, Object position) {
        entries.put(entry(values, position), begin(values, position));
    }

    void remove(byte[] values, Object position) {
        entries.remove(entry(values, position));
    }

    /** Whether a document at another position has these values. */
    boolean othersHave(byte[] values, Object position) {
        for (var same = spots(values, above(values), Sort.Direction.FORWARDS, null);
                same.hasNext(); ) {
            if (!same.next().position().equals(position)) {
                return true;
            }
        }
        return false;
    }

    /** All entries from the one to the other, after the entry {@code mark}, which marks a spot. */
    Iterator<Spot> spots(
            byte[] low, byte[] high, Sort.Direction direction, byte @Nullable [] mark) {
        return Arrays.compareUnsigned(low, high) > 0
                ? Collections.emptyIterator()
                : Spots.walk(entries, low, high, direction, mark, IndexEntries::spot);
    }

    private static Spot spot(Cursor<byte[], Long> cursor) {
        return Spot.of(position(cursor.getKey(), cursor.getValue()), cursor.getKey());
    }

    /** How many entries there are from the one to the other; reads none of them. */
    long count(byte[] low, byte[] high) {
        return Math.max(0, below(high) - below(low));
    }

    private long below(byte[] bound) {
        long index = entries.getKeyIndex(bound);
        return index < 0 ? -index - 1 : index;
    }

    long size() {
        return entries.sizeAsLong() - (arrays ? 1 : 0);
    }

    /** Whether a document has had several entries: then bounds can hold for different elements. */
    boolean arrays() {
        return arrays;
    }

    void noteArrays() {
        if (!arrays) {
            entries.put(ARRAYS, 0L);
            arrays = true;
        }
    }

    /** Removes them from the file for good. */
    void drop() {
        entries.getStore().removeMap(entries);
    }

    /** The bytes above all entries that begin with these. */
    public static byte[] above(byte[] values) {
        var above = Arrays.copyOf(values, values.length + 1);
        above[values.length] = OrderedBytes.ABOVE;
        return above;
    }

    /** What is no text comes after a zero byte, for BSON can begin with any. */
    private static byte[] entry(byte[] values, Object position) {
        var plain = position instanceof String;
        var last =
                plain
                        ? ((String) position).getBytes(UTF_8)
                        : Bson.encode(new Document(FIELD, position));
        int begin = values.length + (plain ? 0 : 1);
        var entry = Arrays.copyOf(values, begin + last.length);
        System.arraycopy(last, 0, entry, begin, last.length);
        return entry;
    }

    private static long begin(byte[] values, Object position) {
        return position instanceof String ? values.length : -values.length - 1;
    }

    private static Object position(byte[] entry, long begin) {
        return begin >= 0
                ? new String(entry, (int) begin, entry.length - (int) begin, UTF_8)
                : Objects.requireNonNull(
                        Bson.decode(Arrays.copyOfRange(entry, (int) -begin, entry.length))
                                .get(FIELD));
    }
}
