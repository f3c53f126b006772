package engram.scheduler.plan.model;

import engram.fsrs.Weights;
import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Effective;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one learner's plan has to say, given what they study and what is chosen where. Pure. */
public record PlanOf(Learner learner, Study study) {
    /** Every place that has a say. */
    public Set<Place> places() {
        var places = new HashSet<>(general());
        for (var deck : study.decks().keySet()) places.addAll(places(deck));
        return places;
    }

    /** The places that have a say about one deck. */
    public Set<Place> places(String deck) {
        var places = new HashSet<>(general());
        places.add(new Place(learner.school(), Scope.DECK, deck));
        for (var each : study.deciding(deck))
            places.add(new Place(learner.school(), Scope.CLASS, each));
        return places;
    }

    /**
     * The plan.
     *
     * @param chosen what is chosen at those of the {@link #places} where something is
     */
    public PlanContent content(Map<Place, Chosen> chosen, Weights weights) {
        var base = effective(general(), chosen).cards(weights);
        var decks = new HashMap<String, CardSettings>();
        for (var deck : study.decks().keySet()) {
            var own = effective(places(deck), chosen).cards(weights);
            if (!own.equals(base)) decks.put(deck, own);
        }
        return new PlanContent(base, decks);
    }

    /** What holds in one deck, its queue included. */
    public Effective effective(String deck, Map<Place, Chosen> chosen) {
        return effective(places(deck), chosen);
    }

    private Set<Place> general() {
        return Set.of(Place.ofSchool(learner.school()), Place.of(learner));
    }

    private static Effective effective(Collection<Place> places, Map<Place, Chosen> chosen) {
        var effective = Effective.STANDARD;
        for (var place : places) {
            var there = chosen.getOrDefault(place, Chosen.NOTHING);
            effective = effective.with(place.scope(), there);
        }
        return effective;
    }
}
