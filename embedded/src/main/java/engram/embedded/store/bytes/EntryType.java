package engram.embedded.store.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How the file keeps the entries of an index: in the order of their unsigned bytes, each without
 * what it has in common with its neighbour in the page.
 */
public final class EntryType extends BasicDataType<byte[]> {
    private static final int ARRAY_HEADER = 16;

    @Override
    public int compare(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b);
    }

    @Override
    public int getMemory(byte[] entry) {
        return ARRAY_HEADER + entry.length;
    }

    @Override
    public void write(WriteBuffer target, Object page, int count) {
        var before = new byte[0];
        for (var entry : Arrays.copyOf(cast(page), count)) {
            int common = Math.max(0, Arrays.mismatch(before, entry));
            target.putVarInt(common);
            target.putVarInt(entry.length - common);
            target.put(entry, common, entry.length - common);
            before = entry;
        }
    }

    @Override
    public void read(ByteBuffer source, Object page, int count) {
        var entries = cast(page);
        var before = new byte[0];
        for (int i = 0; i < count; i++) {
            int common = DataUtils.readVarInt(source);
            int rest = DataUtils.readVarInt(source);
            var entry = Arrays.copyOf(before, common + rest);
            source.get(entry, common, rest);
            entries[i] = entry;
            before = entry;
        }
    }

    /** Entries are written by the page. */
    @Override
    public void write(WriteBuffer target, byte[] entry) {
        throw new UnsupportedOperationException("An entry is part of a page");
    }

    @Override
    public byte[] read(ByteBuffer source) {
        throw new UnsupportedOperationException("An entry is part of a page");
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
