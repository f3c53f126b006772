package engram.embedded.store.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, one after the other, whose unsigned order is MongoDB's order of the values: the
 * type first, then the value. Values that MongoDB takes as equal, such as 1 and 1.0, have the same
 * bytes. No value is a prefix of another one, so the bytes of a tuple begin with those of its first
 * values, and what follows them is below {@link #ABOVE}. Of decimals, no more counts than a double
 * can hold.
 */
public final class OrderedBytes {
    /** Above every byte that can follow a value. */
    public static final byte ABOVE = (byte) 0xFF;

    private static final byte END = 0;

    /** After a zero byte that is part of a text. */
    private static final byte ESCAPED = (byte) 0xFF;

    private static final int USUAL_BYTES = 192;
    private static final byte UUID_SUBTYPE = 4;
    private static final byte LEGACY_UUID_SUBTYPE = 3;

    private final ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);

    /** In the order of types; from 1, for {@link #END} ends a document or an array. */
    private enum Type {
        LOWEST,
        NULL,
        NUMBER,
        TEXT,
        DOCUMENT,
        ARRAY,
        BINARY,
        OBJECT_ID,
        FLAG,
        TIME,
        TIMESTAMP,
        PATTERN,
        HIGHEST;

        byte tag() {
            return (byte) (ordinal() + 1);
        }

        static Type of(@Nullable Object value) {
            return switch (value) {
                case null -> NULL;
                case Missing _ -> NULL;
                case MinKey _ -> LOWEST;
                case Number _ -> NUMBER;
                case String _ -> TEXT;
                case Document _ -> DOCUMENT;
                case Collection<?> _ -> ARRAY;
                case BinData _ -> BINARY;
                case UUID _ -> BINARY;
                case LegacyUUID _ -> BINARY;
                case ObjectId _ -> OBJECT_ID;
                case Boolean _ -> FLAG;
                case Instant _ -> TIME;
                case BsonTimestamp _ -> TIMESTAMP;
                case BsonRegularExpression _ -> PATTERN;
                case MaxKey _ -> HIGHEST;
                default ->
                        throw new UnsupportedOperationException(
                                "No index of " + value.getClass().getSimpleName());
            };
        }
    }

    public static byte[] of(Iterable<? extends @Nullable Object> values) {
        var bytes = new OrderedBytes();
        values.forEach(bytes::add);
        return bytes.toArray();
    }

    public OrderedBytes add(@Nullable Object value) {
        bytes.writeByte(Type.of(value).tag());
        return content(value);
    }

    /** The beginning of every text that begins so; no value can follow. */
    public OrderedBytes addBeginning(String text) {
        bytes.writeByte(Type.TEXT.tag());
        escaped(text);
        return this;
    }

    public byte[] toArray() {
        return ByteBufUtil.getBytes(bytes);
    }

    private OrderedBytes content(@Nullable Object value) {
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Document document -> document(document);
            case Collection<?> elements -> array(elements);
            case BinData data -> binary((byte) 0, data.getData());
            case UUID uuid -> uuid(UUID_SUBTYPE, uuid);
            case LegacyUUID uuid -> uuid(LEGACY_UUID_SUBTYPE, uuid.getUuid());
            case ObjectId id -> bytes.writeBytes(id.toByteArray());
            case Boolean flag -> bytes.writeBoolean(flag);
            case Instant time -> ordered(time.toEpochMilli());
            case BsonTimestamp timestamp -> bytes.writeLong(timestamp.getValue());
            case BsonRegularExpression pattern ->
                    text(pattern.getPattern())
                            .text(Objects.requireNonNullElse(pattern.getOptions(), ""));
            case null, default -> {}
        }
        return this;
    }

    /** As a double, then what a whole number of 64 bits has beyond it. No number is below NaN. */
    private void number(Number number) {
        double rounded = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(rounded);
        ordered(Double.isNaN(rounded) ? Long.MIN_VALUE : bits < 0 ? ~bits ^ Long.MIN_VALUE : bits);
        long beyond = number instanceof Long whole ? whole - (long) rounded : 0;
        bytes.writeShort((int) beyond ^ Short.MIN_VALUE);
    }

    private void ordered(long signed) {
        bytes.writeLong(signed ^ Long.MIN_VALUE);
    }

    private OrderedBytes text(String text) {
        escaped(text);
        bytes.writeByte(END);
        return this;
    }

    private void escaped(String text) {
        var encoded = text.getBytes(UTF_8);
        int from = 0;
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == END) {
                bytes.writeBytes(encoded, from, i + 1 - from).writeByte(ESCAPED);
                from = i + 1;
            }
        }
        bytes.writeBytes(encoded, from, encoded.length - from);
    }

    private void document(Document document) {
        document.forEach((name, value) -> {
            bytes.writeByte(Type.of(value).tag());
            text(name).content(value);
        });
        bytes.writeByte(END);
    }

    private void array(Collection<?> elements) {
        elements.forEach(this::add);
        bytes.writeByte(END);
    }

    private void uuid(byte subtype, UUID uuid) {
        bytes.writeInt(2 * Long.BYTES)
                .writeByte(subtype)
                .writeLong(uuid.getMostSignificantBits())
                .writeLong(uuid.getLeastSignificantBits());
    }

    private void binary(byte subtype, byte[] data) {
        bytes.writeInt(data.length).writeByte(subtype).writeBytes(data);
    }
}
