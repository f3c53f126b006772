package engram.tasks.mark;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Marks that end with the process, as strict as those in a database; for simulations. */
public final class MarksInMemory implements Marks {
    private final NavigableMap<String, Mark> marks;
    private final Runnable step;

    public MarksInMemory() {
        this(new TreeMap<>(), () -> {});
    }

    private MarksInMemory(NavigableMap<String, Mark> marks, Runnable step) {
        this.marks = marks;
        this.step = step;
    }

    /** The same marks for one who may be stopped, or die, before each call. */
    public MarksInMemory seenBy(Runnable step) {
        return new MarksInMemory(marks, step);
    }

    @Override
    public void before(Key key, long version) {
        step.run();
        synchronized (marks) {
            var old = marks.get(key.text());
            var highest = old == null ? version : Math.max(version, old.version());
            marks.put(key.text(), new Mark(key, highest, 0, UUID.randomUUID().toString()));
        }
    }

    @Override
    public void after(Collection<Key> keys) {
        for (var key : keys) before(key, 0);
    }

    @Override
    public Optional<Mark> of(Key key) {
        step.run();
        synchronized (marks) {
            return Optional.ofNullable(marks.get(key.text()));
        }
    }

    @Override
    public List<Mark> read(String position, int limit) {
        step.run();
        synchronized (marks) {
            return marks.tailMap(position, false).values().stream().limit(limit).toList();
        }
    }

    @Override
    public void done(Mark read, long version) {
        step.run();
        synchronized (marks) {
            marks.computeIfPresent(
                    read.key().text(),
                    (_, now) -> {
                        if (!now.token().equals(read.token())) return now;
                        if (version >= now.version()) return null;
                        var done = Math.max(now.done(), version);
                        return new Mark(now.key(), now.version(), done, now.token());
                    });
        }
    }
}
