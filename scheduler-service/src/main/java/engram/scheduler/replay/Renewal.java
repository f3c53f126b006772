package engram.scheduler.replay;

import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import java.util.List;

/** What a mark asks for. */
public interface Renewal {
    /** The learners whom a change at this place may concern, in an order of their own. */
    List<Learner> learners(Place place);

    /**
     * Works out these learners' plans, and where one has changed replays the learner's cards.
     * Returns once their memories are published; safe to do again after a crash anywhere within.
     */
    void renew(List<Learner> learners);
}
