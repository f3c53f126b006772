package engram.scheduler.plan;

import engram.fsrs.SchedulingSettings;
import engram.scheduler.place.model.Learner;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.plan.model.PlanContent;
import engram.scheduler.replay.Marking;
import engram.scheduler.replay.ReadProgress;
import engram.scheduler.replay.Source;
import engram.scheduler.replay.Versioned;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.testing.SchoolsInMemory;
import engram.tasks.mark.Key;
import engram.tasks.mark.Marks;
import engram.tasks.mark.MarksInMemory;
import engram.tasks.progress.Progress;
import engram.tasks.progress.Progresses;
import java.util.ArrayDeque;
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
final class SimulatedSchool implements Versioned {
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
    private final Map<Key, Progress> told = new HashMap<>();
    final Marks marks = new MarksInMemory().seenBy(this::step);
    final Marking marking = new Marking(marks, new SchoolsInMemory());
    final SimulatedPlans plans = new SimulatedPlans(this::step);
    final Progresses progresses = new SimulatedProgresses();
    final List<Versioned> things = List.of(this, plans);
    private boolean calm;
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
        othersSteps.add(() -> marking.before(Source.SETTINGS, place, next));
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
        othersSteps.add(() -> marking.after(Set.of(Place.of(learner))));
    }

    /** What the plan of a learner has to say. */
    PlanContent chosen(Learner learner) {
        int days = 1 + settings.getOrDefault(Place.ofSchool("s"), 0);
        if (inClass.contains(learner.id()))
            days += 10 * settings.getOrDefault(new Place("s", Scope.CLASS, "c"), 0);
        days += 100 * settings.getOrDefault(Place.of(learner), 0);
        var standard = SchedulingSettings.DEFAULT;
        var scheduling =
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
                                false);
        return new PlanContent(new CardSettings(scheduling, 8, 7), Map.of());
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

    Progress progressOf(Learner learner) {
        return new ReadProgress(marking, things, progresses).of(Place.of(learner));
    }

    @Override
    public Source source() {
        return Source.SETTINGS;
    }

    @Override
    public long version(Place place) {
        step();
        return versions.getOrDefault(place, 0L);
    }

    /** Told on the way; dying there is dying at a step. */
    private final class SimulatedProgresses implements Progresses {
        @Override
        public Progress of(Key key) {
            return told.getOrDefault(key, Progress.NONE);
        }

        @Override
        public void store(Key key, Progress progress) {
            step();
            told.put(key, progress);
        }
    }
}
