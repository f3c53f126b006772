package engram.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks that end with the process, as strict as those in a database; for simulations. */
final class MarksInMemory implements Marks {
    private final Map<Id, Set> marks;
    private final Clock clock;
    private final Runnable step;

    private record Set(Mark mark, Instant at, Instant since) {}

    MarksInMemory(Clock clock) {
        this(new HashMap<>(), clock, () -> {});
    }

    private MarksInMemory(Map<Id, Set> marks, Clock clock, Runnable step) {
        this.marks = marks;
        this.clock = clock;
        this.step = step;
    }

    /** The same marks for one who may be stopped, or die, before each call. */
    MarksInMemory seenBy(Runnable step) {
        return new MarksInMemory(marks, clock, step);
    }

    List<Mark> all() {
        return marks.values().stream().map(Set::mark).toList();
    }

    @Override
    public void before(Id id, long version) {
        step.run();
        var old = marks.get(id);
        var highest = old == null ? version : Math.max(version, old.mark().version());
        var now = clock.instant();
        marks.put(id, new Set(new Mark(id, highest, 0), now, old == null ? now : old.since()));
    }

    @Override
    public boolean stands(Id id) {
        step.run();
        return marks.containsKey(id);
    }

    @Override
    public List<Mark> claim(int most) {
        step.run();
        var now = clock.instant();
        var due =
                marks.values().stream()
                        .filter(each -> each.at().isBefore(now.minusSeconds(2)))
                        .sorted(Comparator.comparing(Set::at))
                        .limit(most)
                        .toList();
        for (var each : due)
            marks.put(each.mark().id(), new Set(each.mark(), now.plusSeconds(28), each.since()));
        return due.stream().map(Set::mark).toList();
    }

    @Override
    public Waiting waiting() {
        var now = clock.instant();
        return new Waiting(
                marks.size(),
                marks.values().stream()
                        .map(each -> Duration.between(each.since(), now))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    }

    @Override
    public void published(Map<Id, Long> versions) {
        step.run();
        versions.forEach((id, version) ->
                marks.computeIfPresent(
                        id, (_, now) -> now.mark().version() <= version ? null : now));
    }

    @Override
    public void later(Collection<Mark> unserved) {
        step.run();
        var now = clock.instant();
        for (var each : unserved)
            marks.computeIfPresent(
                    each.id(),
                    (id, stored) -> {
                        var mark = stored.mark();
                        if (mark.tries() != each.tries()) return stored;
                        var pause = Duration.ofSeconds(1L << Math.min(mark.tries(), 9));
                        return new Set(
                                new Mark(id, mark.version(), mark.tries() + 1),
                                now.plus(pause),
                                stored.since());
                    });
    }
}
