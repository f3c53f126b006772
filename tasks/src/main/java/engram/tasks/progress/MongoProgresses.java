package engram.tasks.progress;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import engram.tasks.mark.Key;
import java.util.Date;
import org.bson.Document;

/** One document each; {@code _id} is the key's text. */
final class MongoProgresses implements Progresses {
    private final MongoCollection<Document> progresses;

    MongoProgresses(MongoCollection<Document> progresses) {
        this.progresses = progresses;
    }

    @Override
    public Progress of(Key key) {
        var found = progresses.find(eq("_id", key.text())).first();
        if (found == null) return Progress.NONE;
        var finishedAt = found.getDate("finishedAt");
        return new Progress(
                found.getBoolean("running"),
                found.getInteger("done"),
                found.getInteger("total"),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    @Override
    public void store(Key key, Progress progress) {
        var finishedAt = progress.finishedAt();
        progresses.replaceOne(
                eq("_id", key.text()),
                new Document("_id", key.text())
                        .append("school", key.school())
                        .append("running", progress.running())
                        .append("done", progress.done())
                        .append("total", progress.total())
                        .append("finishedAt", finishedAt == null ? null : Date.from(finishedAt)),
                new ReplaceOptions().upsert(true));
    }
}
