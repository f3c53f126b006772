package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.Steps;
import engram.tasks.lease.LeasesInMemory;
import engram.tasks.lease.Term;
import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.MarksInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One seeded run: writers that race and die, processes that share a lease, stand still and die. */
final class TasksWorld {
    /** Marked before they are stored. */
    private static final String OWNED = "owned";

    /** Marked after they are stored. */
    private static final String FOLDED = "folded";

    private final Random random;
    private final MarksInMemory marks = new MarksInMemory();
    private final LeasesInMemory leases = new LeasesInMemory();
    private final Map<Key, Long> versions = new HashMap<>();
    private final Map<Key, Long> acknowledged = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    /** Stored by writers that died before their mark: they do it again. */
    private final List<Key> unmarked = new ArrayList<>();

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private boolean calm;
    private long newestEpoch;
    private int restarts;
    private int brokenTerms;

    /** That a process did what was to be done for a thing as of a version. */
    record Act(Key key, long version, long epoch) {}

    TasksWorld(Random random) {
        this.random = random;
    }

    void run() {
        var steps = new Steps(random);
        for (int writer = 0; writer < 3; writer++) steps.add(0.03, this::write);
        for (int replica = 0; replica < 3; replica++) steps.add(0.02, this::live);
        steps.run();
        calm = true;
        now = now.plusSeconds(100);
        marks.after(unmarked);
        var last = new Steps(random);
        last.add(0, self -> new SimulatedProcess(this, self).workUntilDone());
        last.run();
    }

    /** Others go on meanwhile, and time passes; now and then one stands still for about a term. */
    void step(Steps.Actor self) {
        self.step();
        if (calm) return;
        now = now.plusMillis(random.nextInt(1500));
        if (random.nextInt(40) == 0) standStill(self);
    }

    private void standStill(Steps.Actor self) {
        now = now.plusSeconds(random.nextBoolean() ? random.nextInt(80) : 54 + random.nextInt(8));
        for (int i = random.nextInt(40); i > 0; i--) self.step();
    }

    private void write(Steps.Actor self) {
        var mine = marks.seenBy(() -> step(self));
        for (int i = 0; i < 6; i++) {
            var kind = random.nextBoolean() ? OWNED : FOLDED;
            var key = new Key("s" + random.nextInt(2), kind, "t" + random.nextInt(2));
            step(self);
            var read = version(key);
            if (kind.equals(OWNED)) mine.before(key, read + 1);
            step(self);
            if (version(key) != read) continue;
            versions.put(key, read + 1);
            if (kind.equals(FOLDED)) {
                unmarked.add(key);
                mine.after(List.of(key));
                unmarked.remove(key);
            }
            acknowledged.merge(key, read + 1, Math::max);
        }
    }

    /** A replica: a process, and after its death another. */
    private void live(Steps.Actor self) throws InterruptedException {
        while (true) {
            try {
                new SimulatedProcess(this, self).work(8);
                return;
            } catch (Steps.Crash killed) {
                if (random.nextInt(3) == 0) throw killed;
                restarts++;
            }
        }
    }

    Random random() {
        return random;
    }

    LeasesInMemory leases() {
        return leases;
    }

    MarksInMemory marks() {
        return marks;
    }

    Instant now() {
        return now;
    }

    boolean isCalm() {
        return calm;
    }

    long version(Key key) {
        return versions.getOrDefault(key, 0L);
    }

    void act(Mark mark, long version, Term term) {
        acts.add(new Act(mark.key(), version, term.epoch()));
    }

    void began(Term term) {
        newestEpoch = Math.max(newestEpoch, term.epoch());
    }

    /** That of the newest term. */
    long newestEpoch() {
        return newestEpoch;
    }

    void foundBroken() {
        brokenTerms++;
    }

    int restarts() {
        return restarts;
    }

    int brokenTerms() {
        return brokenTerms;
    }

    /** What is acknowledged was done, and the newest last; what is still marked does not call. */
    void check() {
        acknowledged.forEach((key, version) -> {
            assertThat(version(key)).isGreaterThanOrEqualTo(version);
            assertThat(last(key)).as("the last act for " + key).isEqualTo(version(key));
        });
        for (var mark : left()) {
            var version = version(mark.key());
            assertThat(mark.version()).as("a mark is left that is reached").isGreaterThan(version);
            assertThat(mark.done()).isEqualTo(version);
        }
    }

    private long last(Key key) {
        return acts.stream()
                .filter(act -> act.key().equals(key))
                .reduce((_, later) -> later)
                .map(Act::version)
                .orElse(0L);
    }

    List<Mark> left() {
        return marks.read("", Integer.MAX_VALUE);
    }
}
