package engram.scheduler.plan;

import engram.scheduler.groups.Groups;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import jakarta.inject.Singleton;
import java.util.List;

/** The learners whose plans depend on what is chosen at a place, or on who belongs to it. */
@Singleton
final class ConcernedLearners {
    private final Groups groups;

    ConcernedLearners(Groups groups) {
        this.groups = groups;
    }

    List<Learner> at(Place place) {
        var ids =
                switch (place.scope()) {
                    case SCHOOL -> groups.people(place.school());
                    case CLASS -> groups.peopleOf(place.school(), place.id());
                    case DECK -> groups.studentsOf(place.school(), place.id());
                    case LEARNER -> List.of(place.id());
                };
        return ids.stream().map(id -> new Learner(place.school(), id)).toList();
    }
}
