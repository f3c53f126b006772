package engram.scheduler.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes marks and renews the plans of the learners concerned. Plain code over its ports, with no
 * thread of its own: a test can stop it between any two steps and start another.
 */
public final class Replayer {
    private static final Logger log = LoggerFactory.getLogger(Replayer.class);

    /** Learners renewed at a time, between two looks at the lease. */
    private static final int CHUNK = 50;

    private final Marks marks;
    private final List<Versioned> things;
    private final Renewal renewal;
    private final Progresses progresses;
    private final Clock clock;

    public Replayer(
            Marks marks,
            List<Versioned> things,
            Renewal renewal,
            Progresses progresses,
            Clock clock) {
        this.marks = marks;
        this.things = things;
        this.renewal = renewal;
        this.progresses = progresses;
        this.clock = clock;
    }

    /** The version of what the mark tells of, as it is stored now. */
    static long current(Marks.Mark mark, List<Versioned> things) {
        return things.stream()
                .filter(each -> each.source() == mark.source())
                .mapToLong(each -> each.version(mark.place()))
                .findFirst()
                .orElse(0);
    }

    /**
     * Takes every mark that is there now. A mark is removed when all its learners are renewed, so a
     * replayer that dies before leaves it to the next. A mark whose version is not reached stays,
     * because its write is under way or never came; what is stored by now is replayed all the same,
     * once.
     *
     * @param mayGoOn asked before each piece; the pass ends when it says no
     */
    public void pass(BooleanSupplier mayGoOn) {
        for (var mark : marks.all()) {
            if (!mayGoOn.getAsBoolean()) return;
            try {
                long current = current(mark, things);
                if (mark.calls(current) && replay(mark, mayGoOn)) marks.replayed(mark, current);
            } catch (RuntimeException broken) {
                log.atWarn()
                        .setCause(broken)
                        .addKeyValue("place", mark.place().key())
                        .log("A replay broke off; it will be tried again");
            }
        }
    }

    /** False if it was not done to its end. */
    private boolean replay(Marks.Mark mark, BooleanSupplier mayGoOn) {
        var place = mark.place();
        var learners = renewal.learners(place);
        if (mark.source() == Source.PLAN) {
            renewal.renew(learners);
            return true;
        }
        var before = progresses.of(place).finishedAt();
        var progress = new Progress(true, 0, learners.size(), before);
        progresses.store(place, progress);
        for (int from = 0; from < learners.size(); from += CHUNK) {
            if (!mayGoOn.getAsBoolean()) return false;
            var chunk = learners.subList(from, Math.min(learners.size(), from + CHUNK));
            renewal.renew(new ArrayList<>(chunk));
            progress = progress.plus(chunk.size());
            progresses.store(place, progress);
        }
        progresses.store(
                place, new Progress(false, learners.size(), learners.size(), clock.instant()));
        return true;
    }
}
