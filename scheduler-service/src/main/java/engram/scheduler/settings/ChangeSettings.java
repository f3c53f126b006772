package engram.scheduler.settings;

import engram.scheduler.place.model.Place;
import engram.scheduler.settings.model.Change;
import jakarta.inject.Singleton;

/** Changes what is chosen at a place. A change counts only over the version that its maker saw. */
@Singleton
final class ChangeSettings {
    private final Settings settings;

    ChangeSettings(Settings settings) {
        this.settings = settings;
    }

    /** False if the place no longer has the version that was seen; nothing is stored then. */
    boolean at(Place place, long seen, Change change) {
        var stored = settings.at(place);
        if (stored.version() != seen) return false;
        var next = change.of(stored.chosen());
        return next.equals(stored.chosen()) || settings.store(place, next, seen);
    }
}
