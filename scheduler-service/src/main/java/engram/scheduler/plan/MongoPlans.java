package engram.scheduler.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Plans in the collection {@code plans}, {@code school:learner}. */
@Singleton
final class MongoPlans implements PlanStore, Versioned {
    private final MongoCollection<Document> plans;

    MongoPlans(@Named("owned") MongoDatabase owned) {
        plans = owned.getCollection("plans");
    }

    @Override
    public Map<Learner, Kept> kept(Collection<Learner> learners) {
        var kept = new HashMap<Learner, Kept>();
        learners.forEach(learner -> kept.put(learner, Kept.DEFAULT));
        var ids = learners.stream().map(PlanDocument::id).toList();
        plans.find(in("_id", ids))
                .forEach(each -> kept.put(PlanDocument.learner(each), PlanDocument.kept(each)));
        return kept;
    }

    @Override
    public boolean store(Learner learner, Plan next) {
        long before = next.version() - 1;
        return before == Plan.DEFAULT.version()
                ? insert(PlanDocument.of(learner, next, before))
                : replace(learner, next, before);
    }

    private boolean insert(Document plan) {
        try {
            plans.insertOne(plan);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw taken;
        }
    }

    private boolean replace(Learner learner, Plan next, long before) {
        var document = PlanDocument.of(learner, next, 0);
        return plans.updateOne(
                                and(eq("_id", PlanDocument.id(learner)), eq("version", before)),
                                Updates.combine(
                                        Updates.set("version", next.version()),
                                        Updates.set("base", document.get("base")),
                                        Updates.set("decks", document.get("decks"))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void replayed(Learner learner, long version) {
        plans.updateOne(eq("_id", PlanDocument.id(learner)), Updates.max("replayed", version));
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public long version(Place place) {
        var learner = new Learner(place.school(), place.id());
        return kept(List.of(learner)).getOrDefault(learner, Kept.DEFAULT).plan().version();
    }
}
