package engram.scheduler.plan;

import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.model.Plan;
import java.util.Collection;
import java.util.Map;

/** Plans as they are kept, with what the replayer has to know about them. Thread-safe. */
interface PlanStore {
    /**
     * A plan as it is kept.
     *
     * @param replayed the version under which the learner's cards were last all replayed and
     *     published; behind the plan's own where a replayer died on its way
     */
    record Kept(Plan plan, long replayed) {
        /** That of a learner for whom nothing is stored. */
        static final Kept DEFAULT = new Kept(Plan.DEFAULT, Plan.DEFAULT.version());
    }

    /** The plan of each of these learners. */
    Map<Learner, Kept> kept(Collection<Learner> learners);

    /**
     * Stores a plan over the one with the version before; false if another came first.
     *
     * @param next has the next version
     */
    boolean store(Learner learner, Plan next);

    /** Notes that all cards of the learner are published under that version. */
    void replayed(Learner learner, long version);
}
