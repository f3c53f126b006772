package engram.benchmarks.load;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import engram.inbox.view.LiveViews;
import java.util.ArrayList;
import org.bson.RawBsonDocument;

/** The store, driven bare: the same driver and write concern as the services, no fold. */
final class Store implements AutoCloseable {
    private static final int SAMPLE = 1_000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoClient client;

    Store(String uri) {
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                                .build());
    }

    private MongoCollection<RawBsonDocument> memories() {
        return LiveViews.in(client.getDatabase("scheduler_views"))
                .of("memory")
                .collection("memories")
                .withDocumentClass(RawBsonDocument.class);
    }

    long memoriesCount() {
        return memories().estimatedDocumentCount();
    }

    /** Documents as the fold has stored them, to be stored again under other ids. */
    ArrayList<RawBsonDocument> sample() {
        return memories().find().limit(SAMPLE).into(new ArrayList<>());
    }

    static double meanSize(Iterable<RawBsonDocument> documents) {
        long bytes = 0;
        int count = 0;
        for (var document : documents) {
            bytes += document.getByteBuffer().remaining();
            count++;
        }
        return (double) bytes / count;
    }

    /** Upserts documents made beforehand, batch by batch; returns documents a second. */
    double upsert(ArrayList<RawBsonDocument> sample, String generation, int count, int batch) {
        var raw = client.getDatabase("raw").getCollection("memories", RawBsonDocument.class);
        long nanos = 0;
        var writes = new ArrayList<ReplaceOneModel<RawBsonDocument>>();
        for (int i = 0; i < count; i++) {
            writes.add(write(sample.get(i % sample.size()), generation, i));
            if (writes.size() == batch || i == count - 1) {
                var begin = System.nanoTime();
                var _ = raw.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                nanos += System.nanoTime() - begin;
                writes.clear();
            }
        }
        return count / (nanos / 1e9);
    }

    private static ReplaceOneModel<RawBsonDocument> write(
            RawBsonDocument like, String generation, int number) {
        var document = like.decode(new org.bson.codecs.BsonDocumentCodec());
        var id = document.getString("_id").getValue() + ':' + number;
        document.put("_id", new org.bson.BsonString(id));
        document.put(
                "card",
                new org.bson.BsonString(
                        generation
                                + document.getString("card")
                                        .getValue()
                                        .substring(generation.length())));
        return new ReplaceOneModel<>(
                Filters.eq("_id", id),
                new RawBsonDocument(document, new org.bson.codecs.BsonDocumentCodec()),
                UPSERT);
    }

    void dropRaw() {
        client.getDatabase("raw").drop();
    }

    @Override
    public void close() {
        client.close();
    }
}
