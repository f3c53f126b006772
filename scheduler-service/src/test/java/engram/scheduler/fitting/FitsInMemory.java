package engram.scheduler.fitting;

import engram.fsrs.Weights;
import engram.scheduler.place.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits, with what they were told on their way. */
final class FitsInMemory implements Fits {
    final List<Double> progresses = new ArrayList<>();

    /** That another change comes before the next one. */
    boolean refuseNext;

    private final Map<Place, Fitted> fits = new LinkedHashMap<>();

    @Override
    public Fitted at(Place place) {
        return fits.getOrDefault(place, Fitted.NEVER);
    }

    @Override
    public Map<Place, Weights> weights(Collection<Place> places) {
        var weights = new HashMap<Place, Weights>();
        for (var place : places) {
            var own = at(place).weights();
            if (own != null) weights.put(place, own);
        }
        return weights;
    }

    @Override
    public boolean store(Place place, Fitted read, Fitted next) {
        var refused = refuseNext;
        refuseNext = false;
        if (refused || at(place).version() != read.version()) return false;
        fits.put(place, next);
        return true;
    }

    @Override
    public void progress(Place place, double progress) {
        progresses.add(progress);
    }

    @Override
    public void gathered(Place place, int reviews) {}

    /** The places whose fit is open, the one asked for first in front. */
    List<Place> open() {
        return fits.keySet().stream().filter(place -> at(place).open()).toList();
    }
}
