package engram.scheduler.plan;

import engram.scheduler.groups.Groups;
import engram.scheduler.groups.Study;
import engram.scheduler.memory.model.SchedulingSettings;
import engram.scheduler.memory.model.Weights;
import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Place;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.plan.model.Scope;
import engram.scheduler.settings.Settings;
import engram.scheduler.settings.model.Chosen;
import engram.scheduler.settings.model.Effective;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Works out what learners' plans have to say, from what is chosen, fitted and studied now. A few
 * reads, however many learners.
 */
@Singleton
final class ComputePlans {
    private final Groups groups;
    private final Settings settings;
    private final FittedWeights weights;

    ComputePlans(Groups groups, Settings settings, FittedWeights weights) {
        this.groups = groups;
        this.settings = settings;
        this.weights = weights;
    }

    Map<Learner, PlanContent> of(Collection<Learner> learners) {
        var studies = groups.studies(learners);
        var held = weights.of(learners);
        var places = new HashSet<Place>();
        studies.forEach((learner, study) ->
                study.decks()
                        .keySet()
                        .forEach(deck -> places.addAll(places(learner, deck, study))));
        for (var learner : learners) {
            places.add(Place.ofSchool(learner.school()));
            places.add(Place.of(learner));
        }
        var chosen = settings.at(places);
        var plans = new HashMap<Learner, PlanContent>();
        for (var learner : learners) {
            var study = studies.getOrDefault(learner, Study.NOTHING);
            plans.put(
                    learner,
                    plan(
                            learner,
                            study,
                            chosen,
                            Objects.requireNonNull(held.get(learner)).weights()));
        }
        return plans;
    }

    /** What holds for one learner in one deck. */
    Effective effective(Learner learner, String deck) {
        var study = groups.studies(Set.of(learner)).getOrDefault(learner, Study.NOTHING);
        var places = places(learner, deck, study);
        places.add(Place.ofSchool(learner.school()));
        places.add(Place.of(learner));
        return effective(places, settings.at(places));
    }

    private static PlanContent plan(
            Learner learner, Study study, Map<Place, Chosen> chosen, Weights weights) {
        var general = Set.of(Place.ofSchool(learner.school()), Place.of(learner));
        var base = effective(general, chosen).scheduling(weights);
        var decks = new HashMap<String, SchedulingSettings>();
        for (var deck : study.decks().keySet()) {
            var places = places(learner, deck, study);
            places.addAll(general);
            var own = effective(places, chosen).scheduling(weights);
            if (!own.equals(base)) decks.put(deck, own);
        }
        return new PlanContent(base, decks);
    }

    private static Set<Place> places(Learner learner, String deck, Study study) {
        var places = new HashSet<Place>();
        places.add(new Place(learner.school(), Scope.DECK, deck));
        for (var each : study.deciding(deck))
            places.add(new Place(learner.school(), Scope.CLASS, each));
        return places;
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
