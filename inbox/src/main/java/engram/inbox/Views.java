package engram.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Folds into documents that are read, changed and written as a whole. Each carries {@code rev}, a
 * counter of its writes, and is replaced only if nobody wrote in between: a replica that lost its
 * partitions without knowing it cannot undo what the next one folded.
 */
public final class Views {
    /** A long, and the byte that ends a document. */
    private static final int REV_BYTES = 9;

    private static final EncoderContext ID_FIRST =
            EncoderContext.builder().isEncodingCollectibleDocument(true).build();

    private Views() {}

    /**
     * Changes the documents with these ids, in one read and one unordered bulk write; again from
     * the start for all of them if any was overtaken. Of each id, the document that {@code change}
     * gave last is what is stored.
     *
     * @param change from the id and the document as it is, if it is, to the next document, to which
     *     {@code _id} and {@code rev} are added; idempotent
     */
    public static void update(
            MongoCollection<Document> collection,
            Iterable<String> ids,
            BiFunction<String, Optional<Document>, Document> change) {
        var wanted = new LinkedHashSet<String>();
        ids.forEach(wanted::add);
        var codec = collection.getCodecRegistry().get(Document.class);
        var raw = collection.withDocumentClass(RawBsonDocument.class);
        while (true) {
            var stored = new HashMap<String, RawBsonDocument>();
            raw.find(in("_id", wanted))
                    .forEach(each -> stored.put(each.getString("_id").getValue(), each));
            var writes = new ArrayList<WriteModel<RawBsonDocument>>();
            for (var id : wanted) {
                var seen = stored.get(id);
                var before = Optional.ofNullable(seen).map(each -> each.decode(codec));
                var rev = before.map(each -> each.getLong("rev")).orElse(0L);
                var next = framed(id, change.apply(id, before), rev + 1);
                var bytes = encoded(next, codec);
                if (seen == null) {
                    writes.add(new InsertOneModel<>(bytes));
                } else if (sameButForRev(seen, bytes)) {
                    next.append("rev", rev);
                } else {
                    writes.add(new ReplaceOneModel<>(and(eq("_id", id), eq("rev", rev)), bytes));
                }
            }
            if (writes.isEmpty() || written(raw, writes)) return;
        }
    }

    /** {@link #update}, and the documents as stored, by id. */
    public static Map<String, Document> updated(
            MongoCollection<Document> collection,
            Iterable<String> ids,
            BiFunction<String, Optional<Document>, Document> change) {
        var stored = new HashMap<String, Document>();
        update(
                collection,
                ids,
                (id, before) -> {
                    var next = change.apply(id, before);
                    stored.put(id, next);
                    return next;
                });
        return stored;
    }

    /** {@code rev} comes last. */
    private static Document framed(String id, Document content, long rev) {
        content.remove("rev");
        return content.append("_id", id).append("rev", rev);
    }

    /** The {@code _id} first, as the store keeps it. */
    private static RawBsonDocument encoded(Document document, Codec<Document> codec) {
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            codec.encode(writer, document, ID_FIRST);
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    /** Documents that end with {@code rev} and are otherwise the same differ in its bytes alone. */
    private static boolean sameButForRev(RawBsonDocument a, RawBsonDocument b) {
        var left = a.getByteBuffer().asNIO();
        var right = b.getByteBuffer().asNIO();
        if (left.remaining() != right.remaining()) return false;
        left.limit(left.limit() - REV_BYTES);
        right.limit(right.limit() - REV_BYTES);
        return left.equals(right);
    }

    private static boolean written(
            MongoCollection<RawBsonDocument> collection, List<WriteModel<RawBsonDocument>> writes) {
        try {
            var result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException refused) {
            var overtaken =
                    refused.getWriteErrors().stream()
                            .allMatch(error ->
                                    ErrorCategory.fromErrorCode(error.getCode())
                                            == ErrorCategory.DUPLICATE_KEY);
            if (overtaken) return false;
            throw refused;
        }
    }
}
