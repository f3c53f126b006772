package engram.scheduler.replay;

import engram.scheduler.place.model.Place;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells how far the replay of a place is. */
@Singleton
public final class ReadProgress {
    private final Marks marks;
    private final List<Versioned> things;
    private final Progresses progresses;

    public ReadProgress(Marks marks, List<Versioned> things, Progresses progresses) {
        this.marks = marks;
        this.things = things;
        this.progresses = progresses;
    }

    /** Running from the moment that a change is stored until its last learner is renewed. */
    public Progress of(Place place) {
        var waiting =
                marks.of(place).stream()
                        .anyMatch(mark -> mark.calls(Replayer.current(mark, things)));
        var stored = progresses.of(place);
        int done = stored.running() ? stored.done() : 0;
        return new Progress(
                waiting, waiting ? done : stored.total(), stored.total(), stored.finishedAt());
    }
}
