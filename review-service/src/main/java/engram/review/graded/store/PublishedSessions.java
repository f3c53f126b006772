package engram.review.graded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import engram.outbox.Message;
import engram.outbox.Published;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The facts about sessions to their topics; each is kept with its session until it is there. */
@Singleton
final class PublishedSessions implements Published {
    private final MongoCollection<Document> sessions;

    PublishedSessions(@Named("owned") MongoDatabase owned) {
        this.sessions = owned.getCollection(SessionDocument.COLLECTION);
    }

    @Override
    public String collection() {
        return SessionDocument.COLLECTION;
    }

    @Override
    public List<Message> messages(Document aggregate) {
        return SessionDocument.outbox(aggregate);
    }

    @Override
    public void published(List<Document> aggregates) {
        var told = new ArrayList<UpdateOneModel<Document>>();
        for (var each : aggregates) {
            var ids = SessionDocument.outbox(each).stream().map(Message::id).toList();
            if (ids.isEmpty()) continue;
            told.add(
                    new UpdateOneModel<>(
                            eq("_id", each.getString("_id")),
                            Updates.pullByFilter(new Document("outbox", in("id", ids)))));
        }
        if (!told.isEmpty()) sessions.bulkWrite(told, new BulkWriteOptions().ordered(false));
    }
}
