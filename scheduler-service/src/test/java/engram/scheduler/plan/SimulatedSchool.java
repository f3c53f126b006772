package engram.scheduler.plan;

import engram.scheduler.memory.model.SchedulingSettings;
import engram.scheduler.plan.model.Learner;
import engram.scheduler.plan.model.Place;
import engram.scheduler.plan.model.Plan;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.plan.model.Scope;
import engram.scheduler.replay.Marks;
import engram.scheduler.replay.Progress;
import engram.scheduler.replay.Progresses;
import engram.scheduler.replay.ReadProgress;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A school behind all ports of the replayer. At every step that the replayer takes, something else
 * may happen first, and the replayer may die.
 */
final class SimulatedSchool implements Marks, Versioned, PlanStore, CardReplay {
    static final List<Learner> LEARNERS =
            List.of(new Learner("s", "ann"), new Learner("s", "bob"), new Learner("s", "eve"));
    private static final List<Place> PLACES =
            List.of(
                    Place.ofSchool("s"),
                    new Place("s", Scope.CLASS, "c"),
                    Place.of(LEARNERS.get(0)),
                    Place.of(LEARNERS.get(1)));

    private final Random random;
    private final Deque<Runnable> othersSteps = new ArrayDeque<>();
    private final Map<Place, Long> versions = new HashMap<>();
    private final Map<Place, Integer> settings = new HashMap<>();
    private final Set<String> inClass = new TreeSet<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<Place, Progress> told = new HashMap<>();
    final Progresses progresses = new SimulatedProgresses();
    private final Map<Learner, Kept> plans = new HashMap<>();
    private final Map<Learner, List<Plan>> history = new HashMap<>();
    private final Map<Learner, Long> published = new HashMap<>();
    final List<Versioned> things = List.of(this, new PlanVersions());
    private boolean choosing;
    private boolean calm;
    private int tokens;
    @Nullable Runnable otherReplayer;
    @Nullable Death lastDeath;

    SimulatedSchool(Random random) {
        this.random = random;
    }

    /** The end of a process; nothing catches it on the way. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What is under way is done or was never; from now on nothing happens and nobody dies. */
    void calmDown() {
        calm = true;
        while (!othersSteps.isEmpty()) othersSteps.remove().run();
    }

    private void step() {
        if (calm) return;
        if (random.nextInt(3) == 0) others();
        if (random.nextInt(40) == 0) throw new Death();
    }

    private void others() {
        if (othersSteps.isEmpty()) begin();
        if (othersSteps.isEmpty()) return;
        calm = true; // what others do is no step of the replayer
        try {
            othersSteps.remove().run();
        } finally {
            calm = false;
        }
    }

    private void begin() {
        switch (random.nextInt(8)) {
            case 0, 1 -> change(PLACES.get(random.nextInt(PLACES.size())));
            case 2 -> enrol(LEARNERS.get(random.nextInt(LEARNERS.size())));
            case 3 -> {
                if (otherReplayer != null) othersSteps.add(otherReplayer);
            }
            default -> {}
        }
    }

    /** A writer marks, then stores; one in four dies in between. */
    private void change(Place place) {
        long read = versions.getOrDefault(place, 0L);
        long next = read + 1;
        int value = random.nextInt(4);
        othersSteps.add(() -> before(Source.SETTINGS, place, next));
        if (random.nextInt(4) == 0) return;
        othersSteps.add(() -> {
            if (versions.getOrDefault(place, 0L) != read) return;
            versions.put(place, next);
            settings.put(place, value);
        });
    }

    /** The fold stores, then marks; if it dies in between, it does both again. */
    private void enrol(Learner learner) {
        boolean joins = random.nextBoolean();
        Runnable store =
                () -> {
                    if (joins) inClass.add(learner.id());
                    else inClass.remove(learner.id());
                };
        othersSteps.add(store);
        if (random.nextInt(3) == 0) othersSteps.add(store);
        othersSteps.add(() -> after(Set.of(Place.of(learner))));
    }

    /** What the plan of a learner has to say. */
    PlanContent chosen(Learner learner) {
        int days = 1 + settings.getOrDefault(Place.ofSchool("s"), 0);
        if (inClass.contains(learner.id()))
            days += 10 * settings.getOrDefault(new Place("s", Scope.CLASS, "c"), 0);
        days += 100 * settings.getOrDefault(Place.of(learner), 0);
        var standard = SchedulingSettings.DEFAULT;
        var base =
                days == 1
                        ? standard
                        : new SchedulingSettings(
                                standard.weights(),
                                0.9,
                                standard.learningSteps(),
                                standard.relearningSteps(),
                                days,
                                4,
                                null,
                                8,
                                false);
        return new PlanContent(base, Map.of());
    }

    /** The learners whom a place concerns. */
    List<Learner> learners(Place place) {
        step();
        return switch (place.scope()) {
            case SCHOOL -> LEARNERS;
            case CLASS ->
                    LEARNERS.stream().filter(learner -> inClass.contains(learner.id())).toList();
            case DECK -> List.of();
            case LEARNER -> List.of(new Learner(place.school(), place.id()));
        };
    }

    Map<Learner, PlanContent> computed(List<Learner> learners) {
        step();
        var computed = new HashMap<Learner, PlanContent>();
        learners.forEach(learner -> computed.put(learner, chosen(learner)));
        return computed;
    }

    long publishedUnder(Learner learner) {
        return published.getOrDefault(learner, Plan.DEFAULT.version());
    }

    List<Plan> plansOf(Learner learner) {
        return history.getOrDefault(learner, List.of());
    }

    Progress progressOf(Learner learner) {
        return new ReadProgress(this, things, progresses).of(Place.of(learner));
    }

    // Marks

    @Override
    public void before(Source source, Place place, long version) {
        choosing = true;
        mark(source, place, version);
    }

    private void mark(Source source, Place place, long version) {
        step();
        var id = source + place.key();
        var old = marks.get(id);
        long highest = old == null ? version : Math.max(version, old.version());
        marks.put(id, new Mark(source, place, highest, 0, "t" + tokens++));
    }

    @Override
    public void after(Set<Place> places) {
        if (choosing) places.forEach(place -> mark(Source.GROUPS, place, 0));
    }

    @Override
    public List<Mark> all() {
        step();
        return new ArrayList<>(marks.values());
    }

    @Override
    public List<Mark> of(Place place) {
        return marks.values().stream().filter(mark -> mark.place().equals(place)).toList();
    }

    @Override
    public void replayed(Mark read, long version) {
        step();
        var id = read.source() + read.place().key();
        var mark = marks.get(id);
        if (mark == null || !mark.token().equals(read.token())) return;
        if (version >= mark.version()) marks.remove(id);
        else
            marks.put(
                    id,
                    new Mark(
                            mark.source(),
                            mark.place(),
                            mark.version(),
                            Math.max(mark.replayed(), version),
                            mark.token()));
    }

    // Versioned

    @Override
    public Source source() {
        return Source.SETTINGS;
    }

    @Override
    public long version(Place place) {
        step();
        return versions.getOrDefault(place, 0L);
    }

    // Plans and cards

    @Override
    public Map<Learner, Kept> kept(Collection<Learner> learners) {
        step();
        var kept = new HashMap<Learner, Kept>();
        learners.forEach(learner -> kept.put(learner, plans.getOrDefault(learner, Kept.DEFAULT)));
        return kept;
    }

    @Override
    public boolean store(Learner learner, Plan next) {
        step();
        var kept = plans.getOrDefault(learner, Kept.DEFAULT);
        if (kept.plan().version() != next.version() - 1) return false;
        plans.put(learner, new Kept(next, kept.replayed()));
        history.computeIfAbsent(learner, _ -> new ArrayList<>(List.of(Plan.DEFAULT))).add(next);
        return true;
    }

    @Override
    public void replay(Learner learner) {
        step();
        published.put(learner, plans.getOrDefault(learner, Kept.DEFAULT).plan().version());
        step();
    }

    @Override
    public void replayed(Learner learner, long version) {
        step();
        var kept = plans.getOrDefault(learner, Kept.DEFAULT);
        plans.put(learner, new Kept(kept.plan(), Math.max(version, kept.replayed())));
    }

    /** Told on the way; dying there is dying at a step. */
    private final class SimulatedProgresses implements Progresses {
        @Override
        public Progress of(Place place) {
            return told.getOrDefault(place, Progress.NONE);
        }

        @Override
        public void store(Place place, Progress progress) {
            step();
            told.put(place, progress);
        }
    }

    private final class PlanVersions implements Versioned {
        @Override
        public Source source() {
            return Source.PLAN;
        }

        @Override
        public long version(Place place) {
            step();
            var learner = new Learner(place.school(), place.id());
            return plans.getOrDefault(learner, Kept.DEFAULT).plan().version();
        }
    }
}
