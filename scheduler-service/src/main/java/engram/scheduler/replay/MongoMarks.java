package engram.scheduler.replay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Marks in the collection {@code replays}, {@code source:school:scope:id}; schools in which
 * anything was ever chosen in {@code replay_schools}.
 */
@Singleton
final class MongoMarks implements Marks {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> marks;
    private final MongoCollection<Document> schools;

    MongoMarks(@Named("owned") MongoDatabase owned) {
        marks = owned.getCollection("replays");
        schools = owned.getCollection("replay_schools");
    }

    @Override
    public void before(Source source, Place place, long version) {
        schools.updateOne(eq("_id", place.school()), Updates.set("school", place.school()), UPSERT);
        marks.updateOne(eq("_id", id(source, place)), marked(source, place, version), UPSERT);
    }

    @Override
    public void after(Set<Place> places) {
        var named = places.stream().map(Place::school).collect(toSet());
        var choosing =
                schools.find(in("_id", named))
                        .map(each -> each.getString("_id"))
                        .into(new HashSet<>());
        var updates =
                places.stream()
                        .filter(place -> choosing.contains(place.school()))
                        .map(place ->
                                new UpdateOneModel<Document>(
                                        eq("_id", id(Source.GROUPS, place)),
                                        marked(Source.GROUPS, place, 0),
                                        UPSERT))
                        .toList();
        if (!updates.isEmpty()) marks.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<Mark> all() {
        return marks.find().map(MongoMarks::mark).into(new ArrayList<>());
    }

    @Override
    public List<Mark> of(Place place) {
        var ids = new ArrayList<String>();
        for (var source : Source.values()) ids.add(id(source, place));
        return marks.find(in("_id", ids)).map(MongoMarks::mark).into(new ArrayList<>());
    }

    @Override
    public void replayed(Mark read, long version) {
        var unchanged = and(eq("_id", id(read.source(), read.place())), eq("token", read.token()));
        if (version >= read.version()) marks.deleteOne(unchanged);
        else marks.updateOne(unchanged, Updates.max("replayed", version));
    }

    private static Bson marked(Source source, Place place, long version) {
        return Updates.combine(
                Updates.set("source", source.name()),
                Updates.set("school", place.school()),
                Updates.set("scope", place.scope().name()),
                Updates.set("id", place.id()),
                Updates.max("version", version),
                Updates.set("replayed", 0L),
                Updates.set("token", UUID.randomUUID().toString()));
    }

    private static Mark mark(Document mark) {
        return new Mark(
                Source.valueOf(mark.getString("source")),
                new Place(
                        mark.getString("school"),
                        Scope.valueOf(mark.getString("scope")),
                        mark.getString("id")),
                mark.getLong("version"),
                mark.getLong("replayed"),
                mark.getString("token"));
    }

    private static String id(Source source, Place place) {
        return source.name().toLowerCase(Locale.ROOT) + ':' + place.key();
    }
}
