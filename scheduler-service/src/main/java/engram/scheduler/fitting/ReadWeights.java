package engram.scheduler.fitting;

import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import jakarta.inject.Singleton;

/** Reads the weights that hold at a place, and how their fits went. */
@Singleton
final class ReadWeights {
    private final Fits fits;
    private final NearestWeights nearest;
    private final AnswerCounts counts;

    ReadWeights(Fits fits, NearestWeights nearest, AnswerCounts counts) {
        this.fits = fits;
        this.nearest = nearest;
        this.counts = counts;
    }

    WeightsV1 at(Place place) {
        var fitted = fits.at(place);
        boolean ofLearner = place.scope() == Scope.LEARNER;
        int counted = counts.upTo(ofLearner ? Integer.MAX_VALUE : Enough.NEEDED, place);
        return WeightsV1.of(nearest.at(place), Math.max(counted, fitted.basis()), fitted.fit());
    }
}
