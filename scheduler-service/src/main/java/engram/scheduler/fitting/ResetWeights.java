package engram.scheduler.fitting;

import engram.scheduler.place.model.Place;
import jakarta.inject.Singleton;

/** Takes a place's own weights away, so that those of the next place hold. */
@Singleton
final class ResetWeights {
    private final Fits fits;

    ResetWeights(Fits fits) {
        this.fits = fits;
    }

    void at(Place place) {
        var read = fits.at(place);
        if (read.weights() != null && !fits.store(place, read, read.reset())) at(place);
    }
}
