package engram.tasks.mark;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document a mark; {@code _id} is the key's text, and reading goes along it. */
final class MongoMarks implements Marks {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> marks;

    MongoMarks(MongoCollection<Document> marks) {
        this.marks = marks;
    }

    @Override
    public void before(Key key, long version) {
        marks.updateOne(eq("_id", key.text()), marked(key, version), UPSERT);
    }

    @Override
    public void after(Collection<Key> keys) {
        var updates =
                keys.stream()
                        .map(key ->
                                new UpdateOneModel<Document>(
                                        eq("_id", key.text()), marked(key, 0), UPSERT))
                        .toList();
        if (!updates.isEmpty()) marks.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Optional<Mark> of(Key key) {
        return Optional.ofNullable(marks.find(eq("_id", key.text())).first()).map(MongoMarks::mark);
    }

    @Override
    public List<Mark> read(String position, int limit) {
        return marks.find(gt("_id", position))
                .sort(ascending("_id"))
                .limit(limit)
                .map(MongoMarks::mark)
                .into(new ArrayList<>());
    }

    @Override
    public void done(Mark read, long version) {
        var unchanged = and(eq("_id", read.key().text()), eq("token", read.token()));
        if (version >= read.version()) marks.deleteOne(unchanged);
        else marks.updateOne(unchanged, Updates.max("done", version));
    }

    private static Bson marked(Key key, long version) {
        return Updates.combine(
                Updates.set("school", key.school()),
                Updates.set("kind", key.kind()),
                Updates.set("id", key.id()),
                Updates.max("version", version),
                Updates.set("done", 0L),
                Updates.set("token", UUID.randomUUID().toString()));
    }

    private static Mark mark(Document mark) {
        return new Mark(
                new Key(mark.getString("school"), mark.getString("kind"), mark.getString("id")),
                mark.getLong("version"),
                mark.getLong("done"),
                mark.getString("token"));
    }
}
