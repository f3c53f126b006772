package engram.gateway.mastery.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The cards of one deck that a learner does not want to be asked.
 *
 * @param suspended until further notice
 * @param buriedUntil until a time, by card; it may be over
 */
public record Held(Set<String> suspended, Map<String, Instant> buriedUntil) {
    /** Every card is asked. */
    public static final Held NONE = new Held(Set.of(), Map.of());

    /** When a card is asked that is not suspended and falls due then: once it is back. */
    Instant asked(String card, Instant due) {
        var back = buriedUntil.getOrDefault(card, due);
        return back.isAfter(due) ? back : due;
    }
}
