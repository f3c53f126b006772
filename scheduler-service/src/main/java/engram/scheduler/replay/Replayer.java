package engram.scheduler.replay;

import engram.scheduler.place.model.Place;
import engram.tasks.Work;
import engram.tasks.lease.Term;
import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.progress.Progresses;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Renews the plans of the learners whom a marked place concerns, some at a time. */
@Singleton
public final class Replayer implements Work {
    /** Learners renewed at a time, between two looks at the term. */
    private static final int CHUNK = 50;

    private final List<Versioned> things;
    private final Renewal renewal;
    private final Progresses progresses;
    private final Clock clock;

    public Replayer(
            List<Versioned> things,
            Renewal renewal,
            @Named(ReplayTasks.PROGRESS) Progresses progresses,
            Clock clock) {
        this.things = things;
        this.renewal = renewal;
        this.progresses = progresses;
        this.clock = clock;
    }

    /** The version of what the mark tells of, as it is stored now. */
    static long current(Key key, List<Versioned> things) {
        var source = Keys.source(key);
        return things.stream()
                .filter(each -> each.source() == source)
                .mapToLong(each -> each.version(Keys.placeOfSource(key)))
                .findFirst()
                .orElse(0);
    }

    @Override
    public OptionalLong attend(Mark mark, Term term) {
        long current = current(mark.key(), things);
        var place = Keys.placeOfSource(mark.key());
        var isDone =
                mark.calls(current)
                        && switch (Keys.source(mark.key())) {
                            case PLAN -> renew(place);
                            case SETTINGS, WEIGHTS, GROUPS -> replay(place, term);
                        };
        return isDone ? OptionalLong.of(current) : OptionalLong.empty();
    }

    private boolean renew(Place place) {
        renewal.renew(renewal.learners(place));
        return true;
    }

    /** False if it was not done to its end. */
    private boolean replay(Place place, Term term) {
        var key = Keys.of(place);
        var learners = renewal.learners(place);
        var progress = progresses.of(key).begun(learners.size());
        progresses.store(key, progress);
        for (int from = 0; from < learners.size(); from += CHUNK) {
            if (!term.mayGoOn()) return false;
            var chunk = learners.subList(from, Math.min(learners.size(), from + CHUNK));
            renewal.renew(new ArrayList<>(chunk));
            progress = progress.plus(chunk.size());
            progresses.store(key, progress);
        }
        progresses.store(key, progress.finished(clock.instant()));
        return true;
    }
}
