package engram.gateway.mastery.model;

import java.util.List;
import java.util.Map;

/** What a learner remembers of the cards of one deck; cards that are not in it are new. */
public record LearnerMemory(Map<String, CardMemory> cards) {
    /** Of a learner who has answered nothing. */
    public static final LearnerMemory NONE = new LearnerMemory(Map.of());

    private static final CardMemory UNSEEN =
            new CardMemory(Phase.NEW, null, 1, null, null, null, List.of());

    public CardMemory of(String card) {
        return cards.getOrDefault(card, UNSEEN);
    }
}
