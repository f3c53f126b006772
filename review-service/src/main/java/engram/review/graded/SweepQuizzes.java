package engram.review.graded;

import engram.review.graded.model.fact.Moment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Submits quizzes whose time is over and whose learners never came back. Many replicas may do so at
 * once: each submission is one conditional write, and the first one counts.
 */
@Singleton
class SweepQuizzes {
    private static final int AT_ONCE = 500;

    private final Sessions sessions;
    private final ChangeSession changes;
    private final Clock clock;

    SweepQuizzes(Sessions sessions, ChangeSession changes, Clock clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "30s")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var overdue : sessions.due(now, AT_ONCE))
            changes.submit(overdue, new Moment(now, now));
    }
}
