package engram.gateway;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Empty view databases for tests, and all that is in them. */
public final class Stores {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

    private Stores() {}

    public static MongoDatabase fresh() {
        return CLIENT.getDatabase(Backends.unique("views"));
    }

    /** Every document by collection and id, without counters of writes. */
    public static Map<String, Document> dump(MongoDatabase views) {
        var all = new TreeMap<String, Document>();
        for (var name : views.listCollectionNames())
            for (var each : views.getCollection(name).find()) {
                withoutCounters(each);
                all.put(name + "/" + each.getString("_id"), each);
            }
        return all;
    }

    private static void withoutCounters(Document document) {
        document.remove("rev");
        for (var part : document.values())
            if (part instanceof Document inner) withoutCounters(inner);
    }
}
