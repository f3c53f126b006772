package engram.scheduler.plan;

import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.replay.Marking;
import engram.scheduler.replay.Renewal;
import engram.scheduler.replay.Source;
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
    private final Concerned concerned;
    private final Computed computed;
    private final PlanStore plans;
    private final CardReplay cards;
    private final Marking marking;

    /** Whom a place concerns; {@link ConcernedLearners}. */
    interface Concerned {
        List<Learner> at(Place place);
    }

    /** What plans have to say now; {@link ComputePlans}. */
    interface Computed {
        Map<Learner, PlanContent> of(List<Learner> learners);
    }

    @Inject
    RenewPlans(
            ConcernedLearners concerned,
            ComputePlans compute,
            PlanStore plans,
            CardReplay cards,
            Marking marking) {
        this(concerned::at, compute::of, plans, cards, marking);
    }

    RenewPlans(
            Concerned concerned,
            Computed computed,
            PlanStore plans,
            CardReplay cards,
            Marking marking) {
        this.concerned = concerned;
        this.computed = computed;
        this.plans = plans;
        this.cards = cards;
        this.marking = marking;
    }

    @Override
    public List<Learner> learners(Place place) {
        return concerned.at(place);
    }

    @Override
    public void renew(List<Learner> learners) {
        var kept = plans.kept(learners);
        var next = computed.of(learners);
        for (var learner : learners) {
            renew(
                    learner,
                    Objects.requireNonNull(kept.get(learner)),
                    Objects.requireNonNull(next.get(learner)));
        }
    }

    /**
     * Stores what a plan has to say, or replays the cards that are behind it.
     *
     * <p>Should two replayers run at once, one may store what it worked out before a change that
     * the other has seen and found nothing to do for. So a plan is marked before it is stored, and
     * whoever lives looks at it again afterwards.
     */
    private void renew(Learner learner, PlanStore.Kept kept, PlanContent next) {
        var plan = kept.plan();
        if (!next.equals(PlanContent.of(plan))) {
            marking.before(Source.PLAN, Place.of(learner), plan.version() + 1);
            var _ = plans.store(learner, next.withVersion(plan.version() + 1));
            renew(List.of(learner));
        } else if (kept.replayed() < plan.version()) {
            cards.replay(learner);
            plans.replayed(learner, plan.version());
        }
    }
}
