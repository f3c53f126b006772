package engram.scheduler.replay;

import engram.scheduler.place.model.Place;
import java.util.List;
import java.util.Set;

/** The places whose learners' plans may have changed. Thread-safe. */
public interface Marks {
    /**
     * A place that is to be looked at.
     *
     * @param version that the marked thing is about to reach; 0 where it is there already. Its
     *     writer may die before: then it is never reached
     * @param replayed the highest version that was replayed since the place was marked; 0 for none
     * @param token another one each time that the place is marked
     */
    record Mark(Source source, Place place, long version, long replayed, String token) {
        /** Whether the thing, now of this version, has something that was not replayed yet. */
        boolean calls(long current) {
            return current >= version || current > replayed;
        }
    }

    /** Marks a thing that is about to be stored with this version; before it is. */
    void before(Source source, Place place, long version);

    /**
     * Marks places whose groups have changed; after that is stored, and again should the caller not
     * live to see this return. Places of schools in which nobody has ever chosen anything are left
     * out: their plans are the defaults whatever the groups.
     */
    void after(Set<Place> places);

    /** Every mark, in no order. */
    List<Mark> all();

    /** The marks of one place. */
    List<Mark> of(Place place);

    /**
     * Notes that the thing was replayed as of this version: takes the mark away if that is all it
     * asks for. Does nothing if the place was marked again since the mark was read.
     */
    void replayed(Mark read, long version);
}
