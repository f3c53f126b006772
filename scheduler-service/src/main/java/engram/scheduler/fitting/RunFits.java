package engram.scheduler.fitting;

import engram.scheduler.plan.Plans;
import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Place;
import engram.scheduler.plan.model.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the fits that are open, one after another. A fit that was broken off is found running and
 * begins again: the same answers give the same weights.
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

    /** Runs all that are open now, as long as it may. */
    void pass(BooleanSupplier mayGoOn) {
        for (var place : fits.open()) {
            if (!mayGoOn.getAsBoolean()) return;
            if (!start(place)) continue;
            try {
                end(place, verdict(place, mayGoOn));
            } catch (InterruptedException calledOff) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                log.atWarn().setCause(broken).addKeyValue("place", place.key()).log("A fit failed");
                end(place, Verdict.failed(fits.at(place).basis()));
            }
        }
    }

    private boolean start(Place place) {
        var read = fits.at(place);
        var fit = read.fit();
        return fit != null
                && fit.state().open()
                && fits.store(place, read, read.with(fit.started(clock.instant())));
    }

    private Verdict verdict(Place place, BooleanSupplier mayGoOn) throws InterruptedException {
        var gathered = gather.of(place, TryWeights.EARLIER);
        fits.gathered(place, gathered.whole().reviews());
        var verdict =
                TryWeights.of(
                gathered,
                weights.at(place).weights(),
                relearningSteps(place),
                Enough.NEEDED,
                part -> {
                    if (mayGoOn.getAsBoolean()) fits.progress(place, part);
                    else Thread.currentThread().interrupt();
                });
        if (Thread.interrupted()) throw new InterruptedException("The fit was called off");
        return verdict;
    }

    /** A school's weights are for learners with any number of steps, most of them the usual. */
    private int relearningSteps(Place place) {
        if (place.scope() != Scope.LEARNER) return 1;
        var learner = new Learner(place.school(), place.id());
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        return plan.base().relearningSteps().size();
    }

    private void end(Place place, Verdict verdict) {
        var read = fits.at(place);
        var fit = read.fit();
        if (fit == null || !fit.state().open()) return;
        var next = read.with(fit.ended(verdict, clock.instant())).withBasis(verdict.known());
        var fitted = verdict.weights();
        if (!fits.store(place, read, fitted == null ? next : next.withWeights(fitted)))
            end(place, verdict);
    }
}
