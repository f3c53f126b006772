package engram.tasks;

import engram.tasks.mark.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The marks that failed lately, and until when they are left alone: a second, then twice as long
 * each time, up to eight. A thing that is marked anew is tried at once. Of more than ten thousand,
 * the oldest are forgotten.
 */
final class Setbacks {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Pause> pauses =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Pause> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Pause(Instant since, Duration length) {
        boolean holds(Instant now) {
            var passed = Duration.between(since, now);
            return !passed.isNegative() && passed.compareTo(length) < 0;
        }

        Duration next() {
            var twice = length.multipliedBy(2);
            return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
    }

    Setbacks(Clock clock) {
        this.clock = clock;
    }

    boolean holdBack(Mark mark) {
        var pause = pauses.get(mark.token());
        return pause != null && pause.holds(clock.instant());
    }

    void failed(Mark mark) {
        var before = pauses.remove(mark.token());
        var length = before == null ? FIRST : before.next();
        pauses.put(mark.token(), new Pause(clock.instant(), length));
    }

    void succeeded(Mark mark) {
        pauses.remove(mark.token());
    }
}
