package engram.scheduler.plan;

import engram.fsrs.Weights;
import engram.scheduler.place.model.Learner;
import java.util.Collection;
import java.util.Map;

/** The weights that hold for learners. Thread-safe. */
public interface FittedWeights {
    /** Whose answers weights were fitted to; the nearest to the learner counts. */
    enum Source {
        DEFAULT,
        SCHOOL,
        LEARNER
    }

    /** Weights, and whose they are. */
    record Held(Weights weights, Source source) {
        /** The published ones. */
        public static final Held DEFAULT = new Held(Weights.DEFAULT, Source.DEFAULT);
    }

    /** Those of each of these learners. */
    Map<Learner, Held> of(Collection<Learner> learners);
}
