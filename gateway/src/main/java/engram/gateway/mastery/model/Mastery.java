package engram.gateway.mastery.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a learner knows of a deck.
 *
 * @param mastery the mean chance, 0 to 1, of recalling each card that has an answer on the horizon
 *     day; 0 for a deck without such a card
 * @param seen how many of those cards have a review that counts
 * @param cards how many cards of the deck have an answer
 * @param stages how many of those cards are in each stage; every stage is there
 * @param horizon the day for which mastery is meant
 */
public record Mastery(
        double mastery, int seen, int cards, Map<Stage, Integer> stages, LocalDate horizon) {

    /**
     * Adds up a deck.
     *
     * @param answerable the cards of the deck that have an answer and are not deleted
     */
    public static Mastery of(
            Collection<String> answerable, LearnerMemory memory, LocalDate horizon) {
        var stages = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) stages.put(stage, 0);
        var sum = 0.0;
        var seen = 0;
        for (var card : answerable.stream().sorted().toList()) {
            var known = memory.of(card);
            sum += known.recallOn(horizon);
            if (known.seen()) seen++;
            stages.merge(known.stage(), 1, Integer::sum);
        }
        var mean = answerable.isEmpty() ? 0 : sum / answerable.size();
        return new Mastery(mean, seen, answerable.size(), stages, horizon);
    }
}
