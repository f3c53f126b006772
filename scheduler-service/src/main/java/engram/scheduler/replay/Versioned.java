package engram.scheduler.replay;

import engram.scheduler.place.model.Place;

/** Things of which marks tell: those with a version, stored after their mark. */
public interface Versioned {
    Source source();

    /** The version as it is stored now; 0 while there is nothing. */
    long version(Place place);
}
