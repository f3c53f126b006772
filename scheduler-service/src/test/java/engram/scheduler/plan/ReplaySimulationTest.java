package engram.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.replay.Renewal;
import engram.scheduler.replay.Replayer;
import engram.scheduler.testing.EndlessTerm;
import engram.tasks.Passes;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Bad schedules for the replayer: it dies before any of its steps, writers and the fold of groups
 * do theirs in between or die halfway, and two replayers run at once. A failure prints the seed
 * that replays it.
 */
class ReplaySimulationTest {
    @Property(tries = 2000)
    void in_the_end_every_card_is_published_under_the_plan_that_is_chosen(@ForAll Random random) {
        var world = new SimulatedSchool(random);
        for (int i = 0; i < 30; i++) passUnlessItDies(world);
        world.calmDown();
        for (int i = 0; i < 3; i++) passUnlessItDies(world);

        for (var learner : SimulatedSchool.LEARNERS) {
            var kept = world.plans.kept(List.of(learner)).get(learner);
            assertThat(PlanContent.of(kept.plan())).isEqualTo(world.chosen(learner));
            assertThat(world.plans.publishedUnder(learner)).isEqualTo(kept.plan().version());
            assertThat(world.progressOf(learner).running()).isFalse();
        }
    }

    @Property(tries = 500)
    void a_plan_has_a_next_version_only_if_it_says_something_else(@ForAll Random random) {
        var world = new SimulatedSchool(random);
        for (int i = 0; i < 30; i++) passUnlessItDies(world);

        for (var learner : SimulatedSchool.LEARNERS) {
            var plans = world.plans.versionsOf(learner);
            for (int i = 1; i < plans.size(); i++) {
                assertThat(plans.get(i).version()).isEqualTo(plans.get(i - 1).version() + 1);
                assertThat(PlanContent.of(plans.get(i)))
                        .isNotEqualTo(PlanContent.of(plans.get(i - 1)));
            }
        }
    }

    private static void passUnlessItDies(SimulatedSchool world) {
        try {
            pass(world);
        } catch (SimulatedSchool.Death died) {
            world.lastDeath = died;
        }
    }

    private static void pass(SimulatedSchool world) {
        var renewal =
                new RenewPlans(
                        world::learners, world::computed, world.plans, world.plans, world.marking);
        world.otherReplayer = () -> pass(world, renewal);
        pass(world, renewal);
    }

    /** One that never knows that its term is over. */
    private static void pass(SimulatedSchool world, Renewal renewal) {
        var clock = Clock.systemUTC();
        var replayer = new Replayer(world.things, renewal, world.progresses, clock);
        try {
            var _ = new Passes(world.marks, replayer, clock).pass(new EndlessTerm(1));
        } catch (InterruptedException none) {
            throw new AssertionError(none);
        }
    }
}
