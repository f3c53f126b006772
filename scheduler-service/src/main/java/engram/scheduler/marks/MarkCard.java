package engram.scheduler.marks;

import engram.access.Caller;
import engram.access.Right;
import engram.access.Rights;
import engram.inbox.Progress;
import engram.scheduler.cards.Cards;
import engram.scheduler.marks.model.Leeches;
import engram.scheduler.marks.model.MarkChange;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import engram.scheduler.settings.model.CardSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads and changes a learner's own marks, within the decks that they can reach. */
@Singleton
final class MarkCard {
    private final Rights rights;
    private final Progress progress;
    private final Plans plans;
    private final Cards cards;
    private final Lapses lapses;
    private final Marks marks;

    MarkCard(
            Rights rights,
            Progress progress,
            Plans plans,
            Cards cards,
            Lapses lapses,
            Marks marks) {
        this.rights = rights;
        this.progress = progress;
        this.plans = plans;
        this.cards = cards;
        this.lapses = lapses;
        this.marks = marks;
    }

    /** The cards that bear a mark or are leeches, in the deck's order; empty for no such deck. */
    Optional<List<MarkV1>> read(Caller caller, String deck, Instant now) {
        return reach(caller, deck).map(learner -> marked(learner, deck, now));
    }

    private List<MarkV1> marked(Learner learner, String deck, Instant now) {
        var leeches = leeches(learner, deck);
        var stored = marks.of(learner, deck);
        var forgotten = leechesOf(learner, deck, leeches);
        var ids = new HashSet<>(stored.byCard().keySet());
        ids.addAll(forgotten.keySet());
        return cards.outline(learner.school(), deck).cards().stream()
                .filter(card -> ids.contains(card.id()))
                .map(card ->
                        MarkV1.of(
                                card.id(),
                                stored.of(card.id()),
                                forgotten.getOrDefault(card.id(), 0),
                                leeches,
                                now))
                .filter(MarkV1::marked)
                .toList();
    }

    private Map<String, Integer> leechesOf(Learner learner, String deck, Leeches leeches) {
        int from = leeches.settings().leechLapses();
        return from == 0 ? Map.of() : lapses.atLeast(learner, deck, from);
    }

    /**
     * Changes what the change names; empty for no such card or deck. A card that is not known yet
     * is waited for, up to 2 s.
     */
    Optional<MarkV1> change(
            Caller caller, String deck, String card, MarkChange change, Instant now) {
        var learner = reach(caller, deck);
        if (learner.isEmpty() || !exists(caller.school(), deck, card)) {
            return Optional.empty();
        }
        var days = settings(learner.get(), deck).scheduling().days(caller.zone());
        var nextDay = days.startOf(days.dayOf(now).plusDays(1));
        int forgotten = lapses.of(learner.get(), Set.of(card)).getOrDefault(card, 0);
        var mark =
                marks.change(
                        learner.get(),
                        deck,
                        card,
                        now,
                        before -> change.applied(before, nextDay, forgotten));
        return Optional.of(MarkV1.of(card, mark, forgotten, leeches(learner.get(), deck), now));
    }

    private boolean exists(String school, String deck, String card) {
        return progress.await(() -> cards.outline(school, deck).find(card)).isPresent();
    }

    private Optional<Learner> reach(Caller caller, String deck) {
        return rights.allowed(Right.STUDY_DECK, caller, deck)
                .map(_ -> new Learner(caller.school(), caller.person()));
    }

    private Leeches leeches(Learner learner, String deck) {
        return new Leeches(settings(learner, deck), plans.queueOf(learner, deck).leechSuspends());
    }

    private CardSettings settings(Learner learner, String deck) {
        return Objects.requireNonNull(plans.of(Set.of(learner)).get(learner)).of(deck);
    }
}
