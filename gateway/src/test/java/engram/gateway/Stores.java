package engram.gateway;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.inbox.view.Generation;
import engram.inbox.view.View;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Empty views for tests, and all that is in them. */
public final class Stores {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

    private Stores() {}

    public static View fresh() {
        return View.in(CLIENT.getDatabase(Backends.unique("views")), new Generation("only", 1, 0));
    }

    /** Every document by collection and id, without counters of writes. */
    public static Map<String, Document> dump(View view) {
        var views = view.database();
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
