package engram.scheduler.plan;

import static java.util.stream.Collectors.toMap;

import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.settings.model.QueueSettings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Plans as the store has them; how a queue is made is worked out anew each time. */
@Singleton
final class StoredPlans implements Plans {
    private final PlanStore store;
    private final ComputePlans compute;

    StoredPlans(PlanStore store, ComputePlans compute) {
        this.store = store;
        this.compute = compute;
    }

    @Override
    public Map<Learner, Plan> of(Set<Learner> learners) {
        return store.kept(learners).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, kept -> kept.getValue().plan()));
    }

    @Override
    public QueueSettings queueOf(Learner learner, String deck) {
        return compute.effective(learner, deck).queue();
    }
}
