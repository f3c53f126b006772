package engram.scheduler.replay;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import engram.scheduler.place.model.Place;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Date;
import org.bson.Document;

/** In the collection {@code replay_progress}, {@code school:scope:id}. */
@Singleton
final class MongoProgresses implements Progresses {
    private final MongoCollection<Document> progresses;

    MongoProgresses(@Named("owned") MongoDatabase owned) {
        progresses = owned.getCollection("replay_progress");
    }

    @Override
    public Progress of(Place place) {
        var found = progresses.find(eq("_id", place.key())).first();
        if (found == null) return Progress.NONE;
        var finishedAt = found.getDate("finishedAt");
        return new Progress(
                found.getBoolean("running"),
                found.getInteger("done"),
                found.getInteger("total"),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    @Override
    public void store(Place place, Progress progress) {
        var finishedAt = progress.finishedAt();
        progresses.replaceOne(
                eq("_id", place.key()),
                new Document("_id", place.key())
                        .append("school", place.school())
                        .append("running", progress.running())
                        .append("done", progress.done())
                        .append("total", progress.total())
                        .append("finishedAt", finishedAt == null ? null : Date.from(finishedAt)),
                new ReplaceOptions().upsert(true));
    }
}
