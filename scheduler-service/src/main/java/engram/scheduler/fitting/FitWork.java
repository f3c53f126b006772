package engram.scheduler.fitting;

import engram.scheduler.replay.Keys;
import engram.tasks.Work;
import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Runs the fit that a mark asks for. One that is broken off stays marked. */
@Singleton
final class FitWork implements Work {
    private final Fits fits;
    private final RunFits run;

    FitWork(Fits fits, RunFits run) {
        this.fits = fits;
        this.run = run;
    }

    @Override
    public OptionalLong attend(Mark mark, Term term) {
        var place = Keys.place(mark.key());
        long version = fits.at(place).version();
        return mark.calls(version) && run.at(place, term::mayGoOn)
                ? OptionalLong.of(version)
                : OptionalLong.empty();
    }
}
