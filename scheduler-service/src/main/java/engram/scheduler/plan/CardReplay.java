package engram.scheduler.plan;

import engram.scheduler.place.model.Learner;

/** The learners' cards, as those who plan need them. */
public interface CardReplay {
    /**
     * Works out all of a learner's memories again, under the plan that is stored now. Returns once
     * they are published.
     */
    void replay(Learner learner);
}
