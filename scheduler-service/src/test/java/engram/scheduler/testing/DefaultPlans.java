package engram.scheduler.testing;

import static java.util.stream.Collectors.toMap;

import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.settings.model.QueueSettings;
import java.util.Map;
import java.util.Set;

/** The plans of a school in which nobody has chosen anything. */
public final class DefaultPlans implements Plans {
    @Override
    public Map<Learner, Plan> of(Set<Learner> learners) {
        return learners.stream().collect(toMap(learner -> learner, _ -> Plan.DEFAULT));
    }

    @Override
    public QueueSettings queueOf(Learner learner, String deck) {
        return QueueSettings.DEFAULT;
    }
}
