package engram.scheduler.fitting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import engram.fsrs.Weights;
import engram.scheduler.fitting.FitReport.State;
import engram.scheduler.place.model.Place;
import engram.scheduler.replay.Keys;
import engram.scheduler.replay.Marking;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import engram.tasks.mark.Marks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * In the collection {@code fits}, {@code school:scope:id}. A place whose weights are about to
 * change is marked for the replayer before they are stored; one whose fit is asked for, for the
 * loop that runs it.
 */
@Singleton
final class MongoFits implements Fits, Versioned {
    private final MongoCollection<Document> fits;
    private final Marking marking;
    private final Marks asked;

    MongoFits(
            @Named("owned") MongoDatabase owned,
            Marking marking,
            @Named(FitTasks.NAME) Marks asked) {
        this.fits = owned.getCollection("fits");
        this.marking = marking;
        this.asked = asked;
    }

    @Override
    public Fitted at(Place place) {
        return Optional.ofNullable(fits.find(eq("_id", place.key())).first())
                .map(FitDocument::fitted)
                .orElse(Fitted.NEVER);
    }

    @Override
    public Map<Place, Weights> weights(Collection<Place> places) {
        var weights = new HashMap<Place, Weights>();
        var keys = places.stream().map(Place::key).toList();
        for (var each : fits.find(in("_id", keys))) {
            var own = FitDocument.weights(each);
            if (own != null) weights.put(FitDocument.place(each), own);
        }
        return weights;
    }

    @Override
    public boolean store(Place place, Fitted read, Fitted next) {
        if (!Objects.equals(read.weights(), next.weights()))
            marking.before(Source.WEIGHTS, place, next.version());
        if (next.open() && !read.open()) asked.before(Keys.of(place), next.version());
        var document = FitDocument.of(place, next);
        if (read.version() == 0) return insert(document);
        return fits.replaceOne(and(eq("_id", place.key()), eq("version", read.version())), document)
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Document document) {
        try {
            fits.insertOne(document);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw taken;
        }
    }

    @Override
    public void progress(Place place, double progress) {
        note(place, Updates.set("fit.progress", progress));
    }

    @Override
    public void gathered(Place place, int reviews) {
        note(place, Updates.set("fit.reviews", reviews));
    }

    private void note(Place place, Bson update) {
        fits.updateOne(and(eq("_id", place.key()), eq("fit.state", State.RUNNING.name())), update);
    }

    @Override
    public Source source() {
        return Source.WEIGHTS;
    }

    @Override
    public long version(Place place) {
        return at(place).version();
    }
}
