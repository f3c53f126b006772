package engram.review.log;

import static java.util.stream.Collectors.toSet;

import engram.access.Access;
import engram.access.Right;
import engram.inbox.Progress;
import engram.review.cards.CardKey;
import engram.review.cards.Cards;
import engram.review.log.model.Learner;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges by what this replica has folded of cards and access. If that does not allow every card, it
 * waits once for all of them, because the deck or the assignment may have been made a moment ago.
 */
@Singleton
final class FoldedCardsToRate implements CardsToRate {
    private final Cards cards;
    private final Access access;
    private final Progress progress;

    FoldedCardsToRate(Cards cards, Access access, Progress progress) {
        this.cards = cards;
        this.access = access;
        this.progress = progress;
    }

    @Override
    public Map<CardKey, Verdict> judge(Learner learner, Set<CardKey> keys) {
        var verdicts = new HashMap<CardKey, Verdict>();
        if (keys.isEmpty()) return verdicts;
        var _ =
                progress.await(() -> {
                    var open = new HashMap<>(verdicts);
                    keys.forEach(key -> open.putIfAbsent(key, Verdict.UNKNOWN));
                    open.values().removeIf(Verdict.RATABLE::equals);
                    verdicts.putAll(look(learner, open.keySet()));
                    return verdicts.values().stream().allMatch(Verdict.RATABLE::equals)
                            ? Optional.of(verdicts)
                            : Optional.empty();
                });
        return verdicts;
    }

    /**
     * Asks for the decks of existing cards only, so that made-up ids cost one read together. An
     * answer may have been given before its deck was deleted, so it is taken.
     */
    private Map<CardKey, Verdict> look(Learner learner, Set<CardKey> keys) {
        var known = cards.find(learner.school(), keys);
        var reachable =
                known.keySet().stream()
                        .map(CardKey::deck)
                        .distinct()
                        .filter(deck ->
                                access.relationEvenDeleted(learner.school(), learner.id(), deck)
                                        .filter(Right.ANSWER_DECK::allows)
                                        .isPresent())
                        .collect(toSet());
        var verdicts = new HashMap<CardKey, Verdict>();
        for (var key : keys) {
            var kind = known.get(key);
            if (kind == null || !reachable.contains(key.deck())) verdicts.put(key, Verdict.UNKNOWN);
            else
                verdicts.put(
                        key,
                        switch (kind) {
                            case ANSWERABLE -> Verdict.RATABLE;
                            case DRAFT -> Verdict.DRAFT;
                        });
        }
        return verdicts;
    }
}
