package engram.scheduler.replay;

import engram.scheduler.plan.model.Place;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells how far the replay of a place is. */
@Singleton
public final class ReadProgress {
    private final Marks marks;
    private final List<Versioned> things;
    private final Progresses progresses;

    ReadProgress(Marks marks, List<Versioned> things, Progresses progresses) {
        this.marks = marks;
        this.things = things;
        this.progresses = progresses;
    }

    /** Running from the moment that a change is stored until its last learner is renewed. */
    public Progress of(Place place) {
        var waiting = marks.of(place).stream().anyMatch(mark -> Replayer.isStored(mark, things));
        var stored = progresses.of(place);
        int done = waiting && !stored.running() ? 0 : stored.done();
        return new Progress(waiting, done, stored.total(), stored.finishedAt());
    }
}
