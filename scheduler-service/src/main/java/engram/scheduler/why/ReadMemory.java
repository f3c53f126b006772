package engram.scheduler.why;

import engram.access.Caller;
import engram.access.Rights;
import engram.access.Verdict;
import engram.inbox.Progress;
import engram.scheduler.cards.Cards;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.memory.Memories;
import engram.scheduler.memory.MemoryKey;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import engram.scheduler.settings.model.CardSettings;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a learner's memory of a card: for the learner, and for the teachers of a
 * class of theirs that studies the deck.
 */
@Singleton
final class ReadMemory {
    private final Rights rights;
    private final Progress progress;
    private final Plans plans;
    private final Cards cards;
    private final Memories memories;

    ReadMemory(Rights rights, Progress progress, Plans plans, Cards cards, Memories memories) {
        this.rights = rights;
        this.progress = progress;
        this.plans = plans;
        this.cards = cards;
        this.memories = memories;
    }

    /** Everything that a memory follows from. */
    record Found(Learner learner, OutlineCard card, CardSettings settings, CardHistory history) {}

    /**
     * Empty if there is no such card or the caller may not know of it, after a short wait for news.
     *
     * @param learner null for the caller
     */
    Optional<Found> of(Caller caller, String deck, String card, @Nullable String learner) {
        var whose = learner == null ? caller.person() : learner;
        if (rights.onMemory(caller, whose, deck) != Verdict.ALLOWED) return Optional.empty();
        return progress.await(() -> cards.outline(caller.school(), deck).find(card))
                .map(found -> found(new Learner(caller.school(), whose), deck, found));
    }

    private Found found(Learner learner, String deck, OutlineCard card) {
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        var key = new MemoryKey(learner.school(), learner.id(), card.id());
        return new Found(learner, card, plan.of(deck), memories.historyOf(key));
    }
}
