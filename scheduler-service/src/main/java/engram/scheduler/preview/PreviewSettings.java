package engram.scheduler.preview;

import engram.access.Caller;
import engram.scheduler.cards.Cards;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.groups.Groups;
import engram.scheduler.groups.model.Study;
import engram.scheduler.memory.Memories;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.FittedWeights;
import engram.scheduler.preview.PreviewV1.OutlookV1;
import engram.scheduler.preview.model.Load;
import engram.scheduler.settings.ReadSettings;
import engram.scheduler.settings.model.Change;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Effective;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Works out what a change would do, for the cards that the caller has at the place: those of the
 * deck, of the class's decks, or of all decks that they study. What the place says is taken for all
 * of them. Stores nothing.
 */
@Singleton
final class PreviewSettings {
    private final ReadSettings settings;
    private final FittedWeights weights;
    private final Groups groups;
    private final Cards cards;
    private final Memories memories;
    private final Clock clock;

    PreviewSettings(
            ReadSettings settings,
            FittedWeights weights,
            Groups groups,
            Cards cards,
            Memories memories,
            Clock clock) {
        this.settings = settings;
        this.weights = weights;
        this.groups = groups;
        this.cards = cards;
        this.memories = memories;
        this.clock = clock;
    }

    PreviewV1 of(Caller caller, Place place, Change change) {
        var learner = new Learner(caller.school(), caller.person());
        var before = settings.at(place).effective();
        var chosen = before.chosen().getOrDefault(place.scope(), Chosen.NOTHING);
        var after = before.with(place.scope(), change.of(chosen));
        var decks = decks(place, learner).stream().map(deck -> deck(learner, deck)).toList();
        return new PreviewV1(
                outlook(caller, learner, before, decks), outlook(caller, learner, after, decks));
    }

    private OutlookV1 outlook(
            Caller caller, Learner learner, Effective effective, List<Load.Deck> decks) {
        var held = Objects.requireNonNull(weights.of(List.of(learner)).get(learner));
        var scheduling = effective.cards(held.weights()).scheduling();
        var now = clock.instant();
        var load = Load.of(decks, scheduling, effective.queue(), now, caller.zone());
        return OutlookV1.of(scheduling, load);
    }

    private List<String> decks(Place place, Learner learner) {
        return switch (place.scope()) {
            case DECK -> List.of(place.id());
            case CLASS -> groups.decksOf(place.school(), place.id());
            case SCHOOL, LEARNER ->
                    groups
                            .studies(List.of(learner))
                            .getOrDefault(learner, Study.NOTHING)
                            .decks()
                            .keySet()
                            .stream()
                            .sorted()
                            .toList();
        };
    }

    private Load.Deck deck(Learner learner, String deck) {
        var ids =
                cards.outline(learner.school(), deck).cards().stream()
                        .filter(card -> !card.draft())
                        .map(OutlineCard::id)
                        .toList();
        var states = memories.statesOf(learner.school(), learner.id(), ids);
        var studied = states.values().stream().filter(state -> state.memory() != null).toList();
        return new Load.Deck(studied, ids.size() - studied.size());
    }
}
