package engram.inbox.view;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/**
 * Folds into documents that are read, changed and written as a whole. Each carries {@code rev}, a
 * counter of its writes, and is replaced only if nobody wrote in between: a replica that lost its
 * partitions without knowing it cannot undo what the next one folded.
 */
public final class Views {
    /** A long, and the byte that ends a document. */
    private static final int REV_BYTES = 9;

    private Views() {}

    /**
     * Changes the documents with these ids, in one read and one unordered bulk write; again from
     * the start for all of them if any was overtaken. Of each id, the document that {@code change}
     * gave last is what is stored. One that is removed meanwhile stays so: whoever removed it is
     * further on in the topic.
     *
     * @param change from the id and the document as it is, if it is, to the next document, to which
     *     {@code _id} and {@code rev} are added; idempotent
     */
    public static void update(
            MongoCollection<Document> collection,
            Iterable<String> ids,
            BiFunction<String, Optional<Document>, Document> change) {
        revised(collection, new DocumentForm(collection.getCodecRegistry()), ids, change);
    }

    /** As above, for documents of a form of their own. */
    public static <B, N> void update(
            MongoCollection<Document> collection,
            ViewForm<B, N> form,
            Iterable<String> ids,
            BiFunction<String, Optional<B>, N> change) {
        revised(collection, form, ids, change);
    }

    /** The {@code rev} with which each is stored then. */
    private static <B, N> Map<String, Long> revised(
            MongoCollection<Document> collection,
            ViewForm<B, N> form,
            Iterable<String> ids,
            BiFunction<String, Optional<B>, N> change) {
        var wanted = new LinkedHashSet<String>();
        ids.forEach(wanted::add);
        var raw = collection.withDocumentClass(RawBsonDocument.class);
        var existed = new HashSet<String>();
        while (true) {
            var revs = new HashMap<String, Long>();
            var stored = new HashMap<String, RawBsonDocument>();
            raw.find(in("_id", wanted))
                    .forEach(each -> stored.put(each.getString("_id").getValue(), each));
            var writes = new ArrayList<WriteModel<RawBsonDocument>>();
            for (var id : wanted) {
                var seen = stored.get(id);
                if (seen != null) existed.add(id);
                else if (existed.contains(id)) continue;
                var next =
                        change.apply(id, Optional.ofNullable(seen).map(each -> read(each, form)));
                var rev = seen == null ? 0 : seen.getInt64("rev").getValue();
                var bytes = encoded(form, id, next, rev + 1);
                var same = seen != null && sameButForRev(seen, bytes);
                revs.put(id, same ? rev : rev + 1);
                if (seen == null) {
                    writes.add(new InsertOneModel<>(bytes));
                } else if (!same) {
                    writes.add(new ReplaceOneModel<>(and(eq("_id", id), eq("rev", rev)), bytes));
                }
            }
            if (writes.isEmpty() || written(raw, writes)) return revs;
        }
    }

    /** {@link #update}, and the documents as stored, by id. */
    public static Map<String, Document> updated(
            MongoCollection<Document> collection,
            Iterable<String> ids,
            BiFunction<String, Optional<Document>, Document> change) {
        var stored = new HashMap<String, Document>();
        var revs =
                revised(
                        collection,
                        new DocumentForm(collection.getCodecRegistry()),
                        ids,
                        (id, before) -> {
                            var next = change.apply(id, before);
                            stored.put(id, next);
                            return next;
                        });
        stored.keySet().retainAll(revs.keySet());
        revs.forEach(
                (id, rev) -> stored.computeIfPresent(id, (_, each) -> each.append("rev", rev)));
        return stored;
    }

    /** Removes the documents with these ids. */
    public static void remove(MongoCollection<Document> collection, Collection<String> ids) {
        if (!ids.isEmpty()) collection.deleteMany(in("_id", ids));
    }

    private static <B, N> B read(RawBsonDocument document, ViewForm<B, N> form) {
        try (var reader = new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            return form.read(reader);
        }
    }

    private static <B, N> RawBsonDocument encoded(
            ViewForm<B, N> form, String id, N next, long rev) {
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            form.write(writer, id, next, rev);
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
