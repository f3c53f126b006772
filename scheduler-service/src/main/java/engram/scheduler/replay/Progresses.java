package engram.scheduler.replay;

import engram.scheduler.place.model.Place;

/** The progress of replays, as they are told to those who ask. Thread-safe. */
public interface Progresses {
    /** {@link Progress#NONE} while the place was never replayed. */
    Progress of(Place place);

    void store(Place place, Progress progress);
}
