package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.Steps;
import engram.tasks.lease.Lease;
import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** A process with a clock of its own, which is wrong by up to two and a half seconds. */
final class SimulatedProcess {
    private final TasksWorld world;
    private final Steps.Actor self;
    private final int wrongByMillis;
    private final Lease lease;
    private final Passes passes;

    SimulatedProcess(TasksWorld world, Steps.Actor self) {
        this.world = world;
        this.self = self;
        this.wrongByMillis = world.random().nextInt(5001) - 2500;
        var clock = new OwnClock();
        this.lease = world.leases().process(clock, this::step).of("work");
        this.passes = new Passes(world.marks().seenBy(this::step), this::attend, clock);
    }

    private final class OwnClock extends Clock {
        @Override
        public Instant instant() {
            return world.now().plusMillis(wrongByMillis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void step() {
        world.step(self);
    }

    void work(int times) throws InterruptedException {
        for (int pass = 0; pass < times; pass++) {
            step();
            var term = lease.hold();
            if (term.isPresent()) passes.pass(new Checked(term.get()));
        }
        if (world.random().nextBoolean()) lease.release();
    }

    void workUntilDone() throws InterruptedException {
        while (passes.pass(new Checked(lease.hold().orElseThrow())) != Passes.Outcome.DONE) step();
    }

    /** Some work is done piece by piece. */
    private OptionalLong attend(Mark mark, Term term) {
        step();
        var version = world.version(mark.key());
        if (!mark.calls(version)) return OptionalLong.empty();
        if (luck() == 9) throw new IllegalStateException("it cannot be done now");
        for (int piece = luck(); piece < 3; piece++)
            if (!term.mayGoOn()) return OptionalLong.empty();
        act(mark, version, term);
        step();
        if (luck() == 8) throw new IllegalStateException("no answer");
        return OptionalLong.of(version);
    }

    private void act(Mark mark, long version, Term term) {
        step();
        // One that stood still past its term is taken to live on until it has seen that.
        if (world.newestEpoch() > term.epoch()) self.surviveFromNow();
        world.act(mark, version, term);
    }

    private int luck() {
        return world.isCalm() ? 0 : world.random().nextInt(10);
    }

    /** A term that is found out if it calls itself unbroken and is not. */
    private final class Checked implements Term {
        private final Term term;

        private Checked(Term term) {
            this.term = term;
            world.began(term);
        }

        @Override
        public long epoch() {
            return term.epoch();
        }

        @Override
        public boolean mayAct() {
            step();
            return term.mayAct();
        }

        @Override
        public boolean isUnbroken() {
            step();
            return checked(term.isUnbroken());
        }

        @Override
        public boolean renew() {
            return checked(term.renew());
        }

        private boolean checked(boolean isUnbroken) {
            if (isUnbroken)
                assertThat(world.newestEpoch())
                        .as("an unbroken term after another began")
                        .isLessThanOrEqualTo(epoch());
            else {
                world.foundBroken();
                self.surviveFromNow();
            }
            return isUnbroken;
        }
    }
}
