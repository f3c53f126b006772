package engram.scheduler.plan;

import static java.util.stream.Collectors.toMap;

import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.plan.model.QueueSettings;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The same plan for everyone. */
@Singleton
final class DefaultPlans implements Plans {
    @Override
    public Map<Learner, Plan> of(Set<Learner> learners) {
        return learners.stream().collect(toMap(learner -> learner, _ -> Plan.DEFAULT));
    }

    @Override
    public QueueSettings queueOf(Learner learner, String deck) {
        return QueueSettings.DEFAULT;
    }
}
