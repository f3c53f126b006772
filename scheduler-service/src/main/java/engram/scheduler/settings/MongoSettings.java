package engram.scheduler.settings;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.outbox.Aggregates;
import engram.scheduler.place.model.Place;
import engram.scheduler.replay.Marking;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import engram.scheduler.settings.model.Chosen;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Settings in the collection {@code settings}, {@code school:scope:id}. A place is marked for the
 * replayer before it is stored.
 */
@Singleton
final class MongoSettings implements Settings, Versioned {
    private final MongoCollection<Document> settings;
    private final Aggregates aggregates;
    private final Marking marking;
    private final Clock clock;

    MongoSettings(
            @Named("owned") MongoDatabase owned,
            Aggregates aggregates,
            Marking marking,
            Clock clock) {
        this.settings = owned.getCollection(SettingsDocument.COLLECTION);
        this.aggregates = aggregates;
        this.marking = marking;
        this.clock = clock;
    }

    @Override
    public Stored at(Place place) {
        return Optional.ofNullable(settings.find(eq("_id", place.key())).first())
                .map(found -> new Stored(found.getLong("version"), SettingsDocument.chosen(found)))
                .orElse(Stored.NEVER);
    }

    @Override
    public Map<Place, Chosen> at(Collection<Place> places) {
        var keys = places.stream().map(Place::key).toList();
        var found = new HashMap<Place, Chosen>();
        settings.find(in("_id", keys))
                .forEach(each ->
                        found.put(SettingsDocument.place(each), SettingsDocument.chosen(each)));
        return found;
    }

    @Override
    public boolean store(Place place, Chosen next, long readVersion) {
        marking.before(Source.SETTINGS, place, readVersion + 1);
        var document = SettingsDocument.of(place, readVersion + 1, next, clock.instant());
        return readVersion == 0
                ? aggregates.insert(SettingsDocument.COLLECTION, document)
                : aggregates.replace(SettingsDocument.COLLECTION, document, readVersion);
    }

    @Override
    public Source source() {
        return Source.SETTINGS;
    }

    @Override
    public long version(Place place) {
        return at(place).version();
    }
}
