package engram.embedded.store.bytes;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** Documents as BSON bytes: what is read is always a fresh copy, and its size is known. */
public final class Bson {
    private static final int USUAL_BYTES = 512;
    private static final int TOO_LARGE = 10334;

    private Bson() {}

    /**
     * The bytes of a document that is to be stored.
     *
     * @throws MongoServerError if they are more than a document may have
     */
    public static byte[] encodeStored(Document document) {
        var bytes = encode(document);
        if (bytes.length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "A document of %d bytes is larger than %d"
                            .formatted(bytes.length, BsonConstants.MAX_BSON_OBJECT_SIZE));
        }
        return bytes;
    }

    public static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        var bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    public static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
