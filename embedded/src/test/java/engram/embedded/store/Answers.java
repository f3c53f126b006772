package engram.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;

/** What a store answers to a find, batch after batch. */
final class Answers {
    private static final String DATABASE = "kills";

    private Answers() {}

    @SuppressWarnings("unchecked")
    static List<Document> all(DocumentStore store, Document find) {
        var channel = new EmbeddedChannel();
        var cursor = cursor(store.handleCommand(channel, DATABASE, "find", find));
        var found = new ArrayList<>((List<Document>) cursor.get("firstBatch"));
        while ((long) cursor.get("id") != 0) {
            var more =
                    new Document("getMore", cursor.get("id"))
                            .append("collection", find.get("find"));
            cursor = cursor(store.handleCommand(channel, DATABASE, "getMore", more));
            found.addAll((List<Document>) cursor.get("nextBatch"));
        }
        return found;
    }

    private static Document cursor(Document answer) {
        return (Document) answer.get("cursor");
    }
}
