package engram.scheduler.plan;

import engram.scheduler.groups.Groups;
import engram.scheduler.groups.model.Study;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.plan.model.PlanOf;
import engram.scheduler.settings.Settings;
import engram.scheduler.settings.model.Effective;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        var plans = plans(learners);
        var held = weights.of(learners);
        var places = new HashSet<Place>();
        plans.forEach(plan -> places.addAll(plan.places()));
        var chosen = settings.at(places);
        var contents = new HashMap<Learner, PlanContent>();
        for (var plan : plans) {
            var own = Objects.requireNonNull(held.get(plan.learner()));
            contents.put(plan.learner(), plan.content(chosen, own.weights()));
        }
        return contents;
    }

    /** What holds for one learner in one deck. */
    Effective effective(Learner learner, String deck) {
        var plan = plans(List.of(learner)).getFirst();
        return plan.effective(deck, settings.at(plan.places(deck)));
    }

    private List<PlanOf> plans(Collection<Learner> learners) {
        var studies = groups.studies(learners);
        var plans = new ArrayList<PlanOf>();
        for (var learner : learners)
            plans.add(new PlanOf(learner, studies.getOrDefault(learner, Study.NOTHING)));
        return plans;
    }
}
