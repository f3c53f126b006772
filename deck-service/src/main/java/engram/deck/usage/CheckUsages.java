package engram.deck.usage;

import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Scope;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Counts anew what has changed and then rested for so long that no request can be in the middle of
 * a change. So whatever a crash left claimed, or given back too little, is right again a while
 * later. Decks first, because the others are their sums. Any number of replicas may do it.
 */
@Singleton
class CheckUsages {
    /** Longer than any request or import is under way. */
    static final Duration REST = Duration.ofMinutes(75);

    private static final int AT_ONCE = 500;

    private final Usages usages;
    private final Tally tally;
    private final Clock clock;

    CheckUsages(Usages usages, Tally tally, Clock clock) {
        this.usages = usages;
        this.tally = tally;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "15m")
    void check() {
        for (var scope : List.of(Scope.DECK, Scope.PERSON, Scope.SCHOOL)) check(scope);
    }

    private void check(Scope scope) {
        var time = clock.instant().minus(REST);
        var found = usages.restingSince(scope, time, AT_ONCE);
        while (!found.isEmpty()) {
            for (var each : found) {
                var counted = tally.of(each.key());
                if (scope == Scope.DECK && counted.equals(Amount.NONE)) usages.end(each);
                else usages.correct(each, counted);
            }
            if (found.size() < AT_ONCE) return;
            found = usages.restingSince(scope, time, AT_ONCE);
        }
    }
}
