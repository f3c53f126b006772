package engram.scheduler.replay;

import engram.scheduler.plan.model.Place;
import java.util.List;
import java.util.Set;

/** The places whose learners' plans may have changed. Thread-safe. */
public interface Marks {
    /**
     * A place that is to be looked at.
     *
     * @param version that the marked thing is about to reach; 0 where it is there already
     * @param token another one each time that the place is marked
     */
    record Mark(Source source, Place place, long version, String token) {}

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

    /** Takes a mark away, unless the place was marked again since it was read. */
    void remove(Mark read);
}
