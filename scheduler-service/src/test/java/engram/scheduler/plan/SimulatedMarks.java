package engram.scheduler.plan;

import engram.scheduler.place.model.Place;
import engram.scheduler.replay.Marks;
import engram.scheduler.replay.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks in memory; whatever may happen at a step happens first. */
final class SimulatedMarks implements Marks {
    private final Runnable step;
    private final Map<String, Mark> marks = new HashMap<>();
    private boolean choosing;
    private int tokens;

    SimulatedMarks(Runnable step) {
        this.step = step;
    }

    @Override
    public void before(Source source, Place place, long version) {
        choosing = true;
        mark(source, place, version);
    }

    private void mark(Source source, Place place, long version) {
        step.run();
        var id = source + place.key();
        var old = marks.get(id);
        long highest = old == null ? version : Math.max(version, old.version());
        marks.put(id, new Mark(source, place, highest, 0, "t" + tokens++));
    }

    @Override
    public void after(Set<Place> places) {
        if (choosing) places.forEach(place -> mark(Source.GROUPS, place, 0));
    }

    @Override
    public List<Mark> all() {
        step.run();
        return new ArrayList<>(marks.values());
    }

    @Override
    public List<Mark> of(Place place) {
        return marks.values().stream().filter(mark -> mark.place().equals(place)).toList();
    }

    @Override
    public void replayed(Mark read, long version) {
        step.run();
        var id = read.source() + read.place().key();
        var mark = marks.get(id);
        if (mark == null || !mark.token().equals(read.token())) return;
        if (version >= mark.version()) marks.remove(id);
        else
            marks.put(
                    id,
                    new Mark(
                            mark.source(),
                            mark.place(),
                            mark.version(),
                            Math.max(mark.replayed(), version),
                            mark.token()));
    }
}
