package engram.scheduler.fitting;

import engram.scheduler.groups.Groups;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Asks for the fits of all learners and schools with enough answers that no fit has seen yet. */
@Singleton
final class AskForDueFits {
    private final Groups groups;
    private final AnswerCounts counts;
    private final Fits fits;
    private final AskForFit ask;

    AskForDueFits(Groups groups, AnswerCounts counts, Fits fits, AskForFit ask) {
        this.groups = groups;
        this.counts = counts;
        this.fits = fits;
        this.ask = ask;
    }

    void pass(BooleanSupplier mayGoOn) {
        for (var school : groups.schools()) {
            for (var person : groups.people(school)) {
                if (!mayGoOn.getAsBoolean()) return;
                askIfDue(Place.of(new Learner(school, person)));
            }
            if (mayGoOn.getAsBoolean()) askIfDue(Place.ofSchool(school));
        }
    }

    private void askIfDue(Place place) {
        int enough = Enough.forNext(fits.at(place).basis());
        if (counts.upTo(enough, place) >= enough) ask.at(place);
    }
}
