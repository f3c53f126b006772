package engram.scheduler.plan.model;

import engram.scheduler.settings.model.CardSettings;
import java.util.Map;

/**
 * What a plan says, whatever its version.
 *
 * @param base settings of every deck that has none of its own
 * @param decks settings of the decks that differ from it
 */
public record PlanContent(CardSettings base, Map<String, CardSettings> decks) {
    public PlanContent {
        decks = Map.copyOf(decks);
    }

    public static PlanContent of(Plan plan) {
        return new PlanContent(plan.base(), plan.decks());
    }

    public Plan withVersion(long version) {
        return new Plan(version, base, decks);
    }
}
