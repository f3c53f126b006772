package engram.scheduler.plan;

import engram.scheduler.groups.Groups;
import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Place;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.replay.Renewal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings plans up to date, and with each that changed the learner's cards. The plan is stored
 * first, and how far its cards are beside it: whoever comes after a crash sees that they are
 * behind.
 */
@Singleton
final class RenewPlans implements Renewal {
    private final Groups groups;
    private final Computed computed;
    private final PlanStore plans;
    private final CardReplay cards;

    /** What plans have to say now; {@link ComputePlans}. */
    interface Computed {
        Map<Learner, PlanContent> of(List<Learner> learners);
    }

    @Inject
    RenewPlans(Groups groups, ComputePlans compute, PlanStore plans, CardReplay cards) {
        this(groups, (Computed) compute::of, plans, cards);
    }

    RenewPlans(Groups groups, Computed computed, PlanStore plans, CardReplay cards) {
        this.groups = groups;
        this.computed = computed;
        this.plans = plans;
        this.cards = cards;
    }

    @Override
    public List<Learner> learners(Place place) {
        var ids =
                switch (place.scope()) {
                    case SCHOOL -> groups.people(place.school());
                    case CLASS -> groups.learnersOf(place.school(), place.id());
                    case DECK -> groups.studentsOf(place.school(), place.id());
                    case LEARNER -> List.of(place.id());
                };
        return ids.stream().map(id -> new Learner(place.school(), id)).toList();
    }

    @Override
    public void renew(List<Learner> learners) {
        // What is chosen is read after what is stored: then a plan that another replayer stores
        // meanwhile is not taken for an older one, its version being taken already.
        var stored = plans.kept(learners);
        var next = computed.of(learners);
        for (var learner : learners) {
            renew(
                    learner,
                    Objects.requireNonNull(stored.get(learner)),
                    Objects.requireNonNull(next.get(learner)));
        }
    }

    private void renew(Learner learner, PlanStore.Kept kept, PlanContent next) {
        var plan = kept.plan();
        if (!next.equals(PlanContent.of(plan))) {
            plan = next.withVersion(plan.version() + 1);
            if (!plans.store(learner, plan)) {
                renew(List.of(learner));
                return;
            }
        }
        if (kept.replayed() < plan.version()) {
            cards.replay(learner);
            plans.replayed(learner, plan.version());
        }
    }
}
