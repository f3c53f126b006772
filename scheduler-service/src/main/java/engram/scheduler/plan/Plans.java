package engram.scheduler.plan;

import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.settings.model.QueueSettings;
import java.util.Map;
import java.util.Set;

/** The plans of learners, as they are stored now. Thread-safe. */
public interface Plans {
    /** The plan of each of these learners. */
    Map<Learner, Plan> of(Set<Learner> learners);

    /** How the learner's queue of a deck is made. */
    QueueSettings queueOf(Learner learner, String deck);
}
