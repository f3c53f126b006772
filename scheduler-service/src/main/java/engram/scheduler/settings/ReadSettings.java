package engram.scheduler.settings;

import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.Effective;
import jakarta.inject.Singleton;

/** What holds at a place: what is chosen there, over what is chosen for the whole school. */
@Singleton
public final class ReadSettings {
    private final Settings settings;

    ReadSettings(Settings settings) {
        this.settings = settings;
    }

    /** What is chosen at the place, with its version, and what holds there. */
    public record Read(Place place, long version, Effective effective) {}

    public Read at(Place place) {
        var stored = settings.at(place);
        var effective = Effective.STANDARD;
        if (place.scope() != Scope.SCHOOL) {
            var school = settings.at(Place.ofSchool(place.school()));
            effective = effective.with(Scope.SCHOOL, school.chosen());
        }
        return new Read(place, stored.version(), effective.with(place.scope(), stored.chosen()));
    }
}
