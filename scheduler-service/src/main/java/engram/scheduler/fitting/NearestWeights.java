package engram.scheduler.fitting;

import engram.fsrs.Weights;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.plan.FittedWeights;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The learner's own weights, else their school's, else the published ones. */
@Singleton
final class NearestWeights implements FittedWeights {
    private final Fits fits;

    NearestWeights(Fits fits) {
        this.fits = fits;
    }

    @Override
    public Map<Learner, Held> of(Collection<Learner> learners) {
        var places = new HashSet<Place>();
        for (var learner : learners) {
            places.add(Place.of(learner));
            places.add(Place.ofSchool(learner.school()));
        }
        var fitted = fits.weights(places);
        var held = new HashMap<Learner, Held>();
        for (var learner : learners) held.put(learner, nearest(learner, fitted));
        return held;
    }

    /** Those that hold at a learner or a school. */
    Held at(Place place) {
        if (place.scope() == Scope.LEARNER) {
            var learner = new Learner(place.school(), place.id());
            return Objects.requireNonNull(of(List.of(learner)).get(learner));
        }
        var own = fits.weights(List.of(place)).get(place);
        return own == null ? Held.DEFAULT : new Held(own, Source.SCHOOL);
    }

    private static Held nearest(Learner learner, Map<Place, Weights> fitted) {
        var own = fitted.get(Place.of(learner));
        if (own != null) return new Held(own, Source.LEARNER);
        var school = fitted.get(Place.ofSchool(learner.school()));
        return school == null ? Held.DEFAULT : new Held(school, Source.SCHOOL);
    }
}
