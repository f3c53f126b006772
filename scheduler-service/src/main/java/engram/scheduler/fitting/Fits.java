package engram.scheduler.fitting;

import engram.fsrs.Weights;
import engram.scheduler.place.model.Place;
import java.util.Collection;
import java.util.Map;

/** Weights fitted for schools and learners, and how their fits went. Thread-safe. */
interface Fits {
    /** {@link Fitted#NEVER} while nothing is known. */
    Fitted at(Place place);

    /** The weights of those of the places that have their own. */
    Map<Place, Weights> weights(Collection<Place> places);

    /** Stores what follows from what was read; false if another change came first. */
    boolean store(Place place, Fitted read, Fitted next);

    /** Notes how far the fit that is running there is, 0 to 1. */
    void progress(Place place, double progress);

    /** Notes how many reviews the fit that is running there has. */
    void gathered(Place place, int reviews);
}
