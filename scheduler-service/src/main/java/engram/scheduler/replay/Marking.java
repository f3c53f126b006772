package engram.scheduler.replay;

import static java.util.stream.Collectors.toSet;

import engram.scheduler.place.model.Place;
import engram.tasks.mark.Mark;
import engram.tasks.mark.Marks;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Marks the places whose learners' plans may have changed. */
@Singleton
public final class Marking {
    private final Marks marks;
    private final ChoosingSchools choosing;

    public Marking(@Named(ReplayTasks.NAME) Marks marks, ChoosingSchools choosing) {
        this.marks = marks;
        this.choosing = choosing;
    }

    /** Marks a thing that is about to be stored with this version; before it is. */
    public void before(Source source, Place place, long version) {
        choosing.add(place.school());
        marks.before(Keys.of(source, place), version);
    }

    /**
     * Marks places whose groups have changed; after that is stored, and again should the caller not
     * live to see this return. Places of schools in which nobody has ever chosen anything are left
     * out: their plans are the defaults whatever the groups.
     */
    public void after(Set<Place> places) {
        var schools = choosing.among(places.stream().map(Place::school).collect(toSet()));
        marks.after(
                places.stream()
                        .filter(place -> schools.contains(place.school()))
                        .map(place -> Keys.of(Source.GROUPS, place))
                        .toList());
    }

    /** The marks of one place. */
    List<Mark> of(Place place) {
        return Arrays.stream(Source.values())
                .map(source -> marks.of(Keys.of(source, place)))
                .flatMap(Optional::stream)
                .toList();
    }
}
