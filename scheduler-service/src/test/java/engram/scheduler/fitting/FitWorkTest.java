package engram.scheduler.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.replay.Keys;
import engram.scheduler.testing.DefaultPlans;
import engram.scheduler.testing.EndlessTerm;
import engram.scheduler.testing.OneSchool;
import engram.tasks.Passes;
import engram.tasks.lease.Term;
import engram.tasks.mark.MarksInMemory;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitWorkTest {
    private static final Place ANN = Place.of(new Learner("s", "ann"));
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Term LASTS = new EndlessTerm(1);

    private final MarksInMemory marks = new MarksInMemory();
    private final FitsInMemory fits = new FitsInMemory();
    private final OneSchool groups = new OneSchool("s", List.of("ann"));
    private final FitWork work =
            new FitWork(
                    fits,
                    new RunFits(
                            fits,
                            new GatherLog(new LogsInMemory(), groups, new DefaultPlans()),
                            new NearestWeights(fits),
                            new DefaultPlans(),
                            CLOCK));
    private final Passes passes = new Passes(marks, work, CLOCK);

    private void ask() {
        marks.before(Keys.of(ANN), fits.at(ANN).version() + 1);
        new AskForFit(fits, CLOCK).at(ANN);
    }

    private boolean isMarked() {
        return marks.of(Keys.of(ANN)).isPresent();
    }

    @Test
    void a_fit_that_was_asked_for_is_run_once() throws InterruptedException {
        ask();
        passes.pass(LASTS);
        assertThat(fits.open()).isEmpty();
        assertThat(isMarked()).isFalse();
    }

    @Test
    void one_that_is_not_stored_yet_is_waited_for() throws InterruptedException {
        marks.before(Keys.of(ANN), 1);
        passes.pass(LASTS);
        assertThat(isMarked()).isTrue();
        new AskForFit(fits, CLOCK).at(ANN);
        passes.pass(LASTS);
        assertThat(fits.open()).isEmpty();
        assertThat(isMarked()).isFalse();
    }

    @Test
    void one_that_another_change_overtakes_stays_marked_until_it_is_run()
            throws InterruptedException {
        ask();
        fits.refuseNext = true;
        passes.pass(LASTS);
        assertThat(isMarked()).isTrue();
        passes.pass(LASTS);
        assertThat(fits.open()).isEmpty();
        assertThat(isMarked()).isFalse();
    }
}
