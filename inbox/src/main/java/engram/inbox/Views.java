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
import org.bson.Document;

/**
 * Folds into documents that are read, changed and written as a whole. Each carries {@code rev}, a
 * counter of its writes, and is replaced only if nobody wrote in between: a replica that lost its
 * partitions without knowing it cannot undo what the next one folded.
 */
public final class Views {
    private Views() {}

    /**
     * Changes the documents with these ids, in one read and one unordered bulk write; again from
     * the start for all of them if any was overtaken.
     *
     * @param change from the id and the document as it is, if it is, to the next document (without
     *     {@code rev}); idempotent
     * @return the documents as stored
     */
    public static Map<String, Document> update(
            MongoCollection<Document> collection,
            Iterable<String> ids,
            BiFunction<String, Optional<Document>, Document> change) {
        var wanted = new LinkedHashSet<String>();
        ids.forEach(wanted::add);
        var codecs = collection.getCodecRegistry();
        while (true) {
            var stored = new HashMap<String, Document>();
            collection
                    .find(in("_id", wanted))
                    .forEach(each -> stored.put(each.getString("_id"), each));
            var next = new HashMap<String, Document>();
            var writes = new ArrayList<WriteModel<Document>>();
            for (var id : wanted) {
                var before = Optional.ofNullable(stored.get(id));
                // Copied before the change, which may reach into the document that it is given;
                // without clone() it would be encoded only when it is compared, after the change.
                var seen = before.map(each -> each.toBsonDocument(Document.class, codecs).clone());
                var rev = before.map(each -> each.getLong("rev")).orElse(0L);
                var after =
                        new Document(change.apply(id, before)).append("_id", id).append("rev", rev);
                next.put(id, after);
                if (seen.isPresent()
                        && seen.get().equals(after.toBsonDocument(Document.class, codecs)))
                    continue;
                after.append("rev", rev + 1);
                writes.add(
                        before.isEmpty()
                                ? new InsertOneModel<>(after)
                                : new ReplaceOneModel<>(and(eq("_id", id), eq("rev", rev)), after));
            }
            if (writes.isEmpty() || written(collection, writes)) return next;
        }
    }

    private static boolean written(
            MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
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
