package engram.scheduler.plan;

import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans in memory, and under which version the cards of each learner are published; whatever may
 * happen at a step happens first.
 */
final class SimulatedPlans implements PlanStore, CardReplay, Versioned {
    private final Runnable step;
    private final Map<Learner, Kept> plans = new HashMap<>();
    private final Map<Learner, List<Plan>> history = new HashMap<>();
    private final Map<Learner, Long> published = new HashMap<>();

    SimulatedPlans(Runnable step) {
        this.step = step;
    }

    @Override
    public Map<Learner, Kept> kept(Collection<Learner> learners) {
        step.run();
        var kept = new HashMap<Learner, Kept>();
        learners.forEach(learner -> kept.put(learner, plans.getOrDefault(learner, Kept.DEFAULT)));
        return kept;
    }

    @Override
    public boolean store(Learner learner, Plan next) {
        step.run();
        var kept = plans.getOrDefault(learner, Kept.DEFAULT);
        if (kept.plan().version() != next.version() - 1) return false;
        plans.put(learner, new Kept(next, kept.replayed()));
        history.computeIfAbsent(learner, _ -> new ArrayList<>(List.of(Plan.DEFAULT))).add(next);
        return true;
    }

    @Override
    public void replay(Learner learner) {
        step.run();
        published.put(learner, plans.getOrDefault(learner, Kept.DEFAULT).plan().version());
        step.run();
    }

    @Override
    public void replayed(Learner learner, long version) {
        step.run();
        var kept = plans.getOrDefault(learner, Kept.DEFAULT);
        plans.put(learner, new Kept(kept.plan(), Math.max(version, kept.replayed())));
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public long version(Place place) {
        step.run();
        var learner = new Learner(place.school(), place.id());
        return plans.getOrDefault(learner, Kept.DEFAULT).plan().version();
    }

    long publishedUnder(Learner learner) {
        return published.getOrDefault(learner, Plan.DEFAULT.version());
    }

    /** The plans that a learner has had, the oldest first. */
    List<Plan> versionsOf(Learner learner) {
        return history.getOrDefault(learner, List.of());
    }
}
