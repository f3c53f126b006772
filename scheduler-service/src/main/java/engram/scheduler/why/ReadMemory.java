package engram.scheduler.why;

import engram.access.Access;
import engram.access.Caller;
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
    private final Access access;
    private final Progress progress;
    private final Plans plans;
    private final Cards cards;
    private final Memories memories;

    ReadMemory(Access access, Progress progress, Plans plans, Cards cards, Memories memories) {
        this.access = access;
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
        return progress.await(() ->
                        mayRead(caller, deck, whose)
                                ? cards.outline(caller.school(), deck).find(card)
                                : Optional.empty())
                .map(found -> found(new Learner(caller.school(), whose), deck, found));
    }

    private Found found(Learner learner, String deck, OutlineCard card) {
        var plan = Objects.requireNonNull(plans.of(Set.of(learner)).get(learner));
        var key = new MemoryKey(learner.school(), learner.id(), card.id());
        return new Found(learner, card, plan.of(deck), memories.historyOf(key));
    }

    private boolean mayRead(Caller caller, String deck, String whose) {
        var school = caller.school();
        if (whose.equals(caller.person())) {
            return access.reach(school, whose, deck).isPresent();
        }
        return access.assignmentsOf(school, deck).stream()
                .map(Access.Assignment::classId)
                .anyMatch(each ->
                        isIn(school, each, caller.person(), Caller.Role.TEACHER)
                                && isIn(school, each, whose, Caller.Role.LEARNER));
    }

    private boolean isIn(String school, String classId, String person, Caller.Role role) {
        return access.enrolment(school, classId, person)
                .filter(enrolment -> enrolment.role() == role)
                .isPresent();
    }
}
