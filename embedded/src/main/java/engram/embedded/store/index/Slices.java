package engram.embedded.store.index;

import engram.embedded.store.query.Sort;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Parts of an index, one after the other. */
record Slices(IndexEntries entries, List<Slice> slices, Sort.Direction direction) implements Spots {
    /** The entries from the one to the other. */
    record Slice(byte[] low, byte[] high) {}

    private record Mark(int slice, byte[] entry) {}

    @Override
    public Iterator<Spot> after(@Nullable Object mark) {
        return mark instanceof Mark(int slice, byte[] entry)
                ? new Walk(slice, entries(slice, entry))
                : new Walk(-1, List.<Spot>of().iterator());
    }

    private Iterator<Spot> entries(int slice, byte @Nullable [] mark) {
        var bounds = slices.get(slice);
        return entries.spots(bounds.low(), bounds.high(), direction, mark);
    }

    /** Each position once, in the order of its first entry. */
    List<Object> positions() {
        var all = Spliterators.spliteratorUnknownSize(after(null), Spliterator.ORDERED);
        return StreamSupport.stream(all, false).map(Spot::position).distinct().toList();
    }

    private final class Walk implements Iterator<Spot> {
        private int slice;
        private Iterator<Spot> current;

        Walk(int slice, Iterator<Spot> current) {
            this.slice = slice;
            this.current = current;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && slice + 1 < slices.size()) {
                current = entries(++slice, null);
            }
            return current.hasNext();
        }

        @Override
        public Spot next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var spot = current.next();
            return Spot.of(spot.position(), new Mark(slice, (byte[]) spot.mark()));
        }
    }
}
