package engram.scheduler.fitting;

import engram.scheduler.place.model.Place;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Asks for a fit, which then runs in the background; one that is open already will do. */
@Singleton
final class AskForFit {
    private final Fits fits;
    private final Clock clock;

    AskForFit(Fits fits, Clock clock) {
        this.fits = fits;
        this.clock = clock;
    }

    void at(Place place) {
        var read = fits.at(place);
        if (read.open()) return;
        if (!fits.store(place, read, read.with(FitReport.asked(clock.instant())))) at(place);
    }
}
