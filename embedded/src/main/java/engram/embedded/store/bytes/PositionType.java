package engram.embedded.store.bytes;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How the file keeps the position of a document, which is its {@code _id}: in MongoDB's order of
 * values, so that a range of positions is a range of the file.
 */
public final class PositionType extends BasicDataType<Object> {
    private static final String FIELD = "";
    private static final int USUAL_BYTES = 96;

    @Override
    public int compare(Object a, Object b) {
        return a instanceof String one && b instanceof String other
                ? one.compareTo(other)
                : ValueComparator.ascWithoutListHandling().compare(a, b);
    }

    @Override
    public int getMemory(Object position) {
        return position instanceof String text ? USUAL_BYTES + text.length() : USUAL_BYTES;
    }

    @Override
    public void write(WriteBuffer target, Object position) {
        var bytes = Bson.encode(new Document(FIELD, position));
        target.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer source) {
        var bytes = new byte[DataUtils.readVarInt(source)];
        source.get(bytes);
        return Objects.requireNonNull(Bson.decode(bytes).get(FIELD));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
