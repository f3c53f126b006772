package engram.scheduler.replay;

import engram.scheduler.place.model.Place;
import engram.tasks.progress.Progress;
import engram.tasks.progress.Progresses;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells how far the replay of a place is. */
@Singleton
public final class ReadProgress {
    private final Marking marking;
    private final List<Versioned> things;
    private final Progresses progresses;

    public ReadProgress(
            Marking marking,
            List<Versioned> things,
            @Named(ReplayTasks.PROGRESS) Progresses progresses) {
        this.marking = marking;
        this.things = things;
        this.progresses = progresses;
    }

    /** Running from the moment that a change is stored until its last learner is renewed. */
    public Progress of(Place place) {
        var waiting =
                marking.of(place).stream()
                        .anyMatch(mark -> mark.calls(Replayer.current(mark.key(), things)));
        var stored = progresses.of(Keys.of(place));
        int done = stored.running() ? stored.done() : 0;
        return new Progress(
                waiting, waiting ? done : stored.total(), stored.total(), stored.finishedAt());
    }
}
