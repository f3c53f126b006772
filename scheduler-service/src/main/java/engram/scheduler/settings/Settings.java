package engram.scheduler.settings;

import engram.scheduler.place.model.Place;
import engram.scheduler.settings.model.Chosen;
import java.util.Collection;
import java.util.Map;

/** What is chosen at places. Thread-safe. */
public interface Settings {
    /**
     * What is chosen at one place.
     *
     * @param version grows by one with each change; 0 while nothing was ever chosen there
     */
    record Stored(long version, Chosen chosen) {
        static final Stored NEVER = new Stored(0, Chosen.NOTHING);
    }

    Stored at(Place place);

    /** What is chosen at those of the places where something is. */
    Map<Place, Chosen> at(Collection<Place> places);

    /** Stores what is chosen over the version that was read; false if another change came first. */
    boolean store(Place place, Chosen next, long readVersion);
}
