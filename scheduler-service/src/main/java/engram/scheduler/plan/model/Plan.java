package engram.scheduler.plan.model;

import engram.scheduler.settings.model.CardSettings;
import java.util.Map;

/**
 * What one learner's cards are scheduled by; docs/reference/memory-engine.md has the rule.
 *
 * @param version 1 for the defaults, one more with every change of what the plan says; part of the
 *     version of every memory that follows from it
 * @param base settings of every deck that has none of its own
 * @param decks settings by deck
 */
public record Plan(long version, CardSettings base, Map<String, CardSettings> decks) {
    /** That of a learner for whom nobody has chosen anything. */
    public static final Plan DEFAULT = new Plan(1, CardSettings.DEFAULT, Map.of());

    public Plan {
        decks = Map.copyOf(decks);
    }

    /** The settings of a deck's cards. */
    public CardSettings of(String deck) {
        return decks.getOrDefault(deck, base);
    }
}
