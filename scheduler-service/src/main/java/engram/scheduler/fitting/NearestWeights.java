package engram.scheduler.fitting;

import engram.scheduler.memory.model.Weights;
import engram.scheduler.plan.FittedWeights;
import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Place;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

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

    private static Held nearest(Learner learner, Map<Place, Weights> fitted) {
        var own = fitted.get(Place.of(learner));
        if (own != null) return new Held(own, Fitted.LEARNER);
        var school = fitted.get(Place.ofSchool(learner.school()));
        return school == null ? Held.DEFAULT : new Held(school, Fitted.SCHOOL);
    }
}
