package engram.inbox.parked;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.inbox.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Parked keys in two collections of the generation: {@code parked_keys}, which counts its writes in
 * {@code rev}, and {@code parked_records}, a document for each record, none larger than a record.
 */
public final class MongoParked implements Parked {
    private static final int LONGEST_REASON = 1_000;
    private static final int AT_ONCE = 100;

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> records;

    public MongoParked(View view) {
        keys = view.collection("parked_keys");
        records = view.collection("parked_records");
    }

    @Override
    public Map<String, String> keys() {
        var found = new HashMap<String, String>();
        for (var each : keys.find()) found.put(each.getString("_id"), each.getString("reason"));
        return found;
    }

    /** The records first: a key whose record is missing would be taken for repaired. */
    @Override
    public void add(Collection<ConsumerRecord<byte[], byte[]>> added, String reason) {
        if (added.isEmpty()) return;
        var writes = new ArrayList<ReplaceOneModel<Document>>();
        var touched = new LinkedHashSet<String>();
        for (var each : added) {
            var document = ParkedRecord.write(each);
            var id = eq("_id", document.getString("_id"));
            writes.add(new ReplaceOneModel<>(id, document, new ReplaceOptions().upsert(true)));
            touched.add(ParkedRecord.keyOf(each));
            if (writes.size() == AT_ONCE) store(writes);
        }
        store(writes);
        var why = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        var marks = new ArrayList<UpdateOneModel<Document>>();
        for (var key : touched)
            marks.add(
                    new UpdateOneModel<>(
                            eq("_id", key),
                            Updates.combine(
                                    Updates.inc("rev", 1L),
                                    Updates.setOnInsert("reason", why),
                                    Updates.setOnInsert("since", new Date())),
                            new UpdateOptions().upsert(true)));
        keys.bulkWrite(marks, new BulkWriteOptions().ordered(false));
    }

    private void store(List<ReplaceOneModel<Document>> writes) {
        if (writes.isEmpty()) return;
        records.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        writes.clear();
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> first(String key, int limit) {
        return records.find(of(key))
                .sort(ascending("_id"))
                .limit(limit)
                .map(ParkedRecord::read)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(String key, Collection<ConsumerRecord<byte[], byte[]>> folded) {
        records.deleteMany(in("_id", folded.stream().map(ParkedRecord::idOf).toList()));
    }

    @Override
    public void settle(String key) {
        var known = keys.find(eq("_id", key)).first();
        if (known == null || records.find(of(key)).first() != null) return;
        keys.deleteOne(and(eq("_id", key), eq("rev", known.getLong("rev"))));
    }

    @Override
    public void forget(String key) {
        records.deleteMany(of(key));
        keys.deleteOne(eq("_id", key));
    }

    /** A space follows the key, and no key or topic has one. */
    private static Bson of(String key) {
        return and(gt("_id", key + ' '), lt("_id", key + '!'));
    }
}
