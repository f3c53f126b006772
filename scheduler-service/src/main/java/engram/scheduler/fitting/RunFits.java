package engram.scheduler.fitting;

import engram.fsrs.optimizer.FitOptions;
import engram.fsrs.optimizer.HeldOut;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.plan.Plans;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs fits that were asked for. A fit that was broken off is found running and begins again: the
 * same answers give the same weights.
 */
@Singleton
final class RunFits {
    private static final Logger log = LoggerFactory.getLogger(RunFits.class);

    private final Fits fits;
    private final GatherLog gather;
    private final NearestWeights weights;
    private final Plans plans;
    private final Clock clock;

    RunFits(Fits fits, GatherLog gather, NearestWeights weights, Plans plans, Clock clock) {
        this.fits = fits;
        this.gather = gather;
        this.weights = weights;
        this.plans = plans;
        this.clock = clock;
    }

    /** How a fit ended, and when the last answer was given that it knew of. */
    private record Tried(Ending ending, long newest) {}

    /**
     * Runs the fit that is open there, if one is; false if another change came first or it was
     * broken off, so that it is open still.
     */
    boolean at(Place place, BooleanSupplier mayGoOn) {
        if (!fits.at(place).open()) return true;
        if (!start(place)) return false;
        try {
            end(place, attempt(place, mayGoOn));
            return true;
        } catch (InterruptedException calledOff) {
            return false;
        } catch (RuntimeException broken) {
            log.atWarn().setCause(broken).addKeyValue("place", place.key()).log("A fit failed");
            end(place, new Tried(Ending.failed(), Long.MIN_VALUE));
            return true;
        }
    }

    private boolean start(Place place) {
        var read = fits.at(place);
        var fit = read.fit();
        return fit != null
                && fit.state().open()
                && fits.store(place, read, read.with(fit.started(clock.instant())));
    }

    private Tried attempt(Place place, BooleanSupplier mayGoOn) throws InterruptedException {
        var gathered = gather.of(place);
        int reviews = gathered.log().reviews();
        fits.gathered(place, reviews);
        if (reviews < Enough.NEEDED)
            return new Tried(Ending.tooFew(reviews, Enough.NEEDED), gathered.newest());
        var fitted = fits.at(place);
        var verdict =
                HeldOut.judge(
                        gathered.log(),
                        weights.at(place).weights(),
                        fitted.weights() == null ? Long.MIN_VALUE : fitted.seenTo() + 1,
                        FitOptions.DEFAULT.withRelearningSteps(relearningSteps(place)),
                        part -> {
                            if (mayGoOn.getAsBoolean()) fits.progress(place, part);
                            else Thread.currentThread().interrupt();
                        });
        if (Thread.interrupted()) throw new InterruptedException("The fit was called off");
        return new Tried(Ending.of(verdict, reviews), gathered.newest());
    }

    /** A school's weights are for learners with any number of steps, most of them the usual. */
    private int relearningSteps(Place place) {
        if (place.scope() != Scope.LEARNER) return 1;
        var learner = new Learner(place.school(), place.id());
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        return plan.base().scheduling().relearningSteps().size();
    }

    private void end(Place place, Tried tried) {
        var read = fits.at(place);
        var fit = read.fit();
        if (fit == null || !fit.state().open()) return;
        var ending = tried.ending();
        var next = read.with(fit.ended(ending, clock.instant())).withBasis(ending.reviews());
        var fitted = ending.weights();
        if (fitted != null) next = next.withWeights(fitted, tried.newest());
        if (!fits.store(place, read, next)) end(place, tried);
    }
}
