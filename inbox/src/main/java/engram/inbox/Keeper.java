package engram.inbox;

import engram.ground.Times;
import engram.inbox.view.Differing;
import engram.inbox.view.Generation;
import engram.inbox.view.Pointer;
import engram.inbox.view.Pointers;
import engram.inbox.view.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does about the generations of one fold: folds all that have its layout, makes one
 * where there is none, switches to what was built once it is through, and tells what is read. Plain
 * code with no thread of its own: each turn looks at the pointer and does what is due, so that any
 * turn may be the last of its process. Turns are of one thread, the questions of any.
 */
final class Keeper {
    /** How long a generation stays that nobody folds. */
    static final Duration STAYS = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration RENEWED = Duration.ofHours(1);
    private static final Duration TELLING = Duration.ofSeconds(30);
    private static final Duration TOLD_A_TURN = Duration.ofMillis(500);
    private static final Duration REPAIR = Duration.ofMinutes(10);

    private final Fold<?> fold;
    private final Pointers pointers;
    private final Ways ways;
    private final Clock clock;
    private final boolean wantsBack;
    private final String process = UUID.randomUUID().toString();
    private final Map<String, Folding> foldings = new ConcurrentHashMap<>();
    private volatile @Nullable Generation reading;
    private volatile boolean wasReady;
    private volatile boolean building;
    private volatile boolean oursIsLive;
    private volatile boolean evenParked;
    private volatile boolean rebuild;
    private volatile @Nullable String held;
    private volatile Instant nextRepair = Instant.MIN;
    private boolean started;

    /** How things are done that need a broker or a store. */
    interface Ways {
        View view(Generation generation);

        /** Begins to fold a generation. */
        Folding fold(Generation generation);

        /** How many keys are parked in a generation, whoever folds it. */
        int parked(Generation generation);

        /** From now on this is what the process reads. */
        void read(Optional<Generation> generation);

        /** Where the group of a generation is, in all partitions of its topics. */
        Map<String, Long> committed(Generation generation);

        /**
         * Folds some of the records from there on again, into what is live; true once all that were
         * there when it began are.
         */
        boolean foldAgain(Generation live, Map<String, Long> from) throws InterruptedException;

        long epoch();

        long nextEpoch();

        /** Drops the collections and the consumer group; false if it has to be tried again. */
        boolean drop(String generation);
    }

    /** A generation that is folded by this process. */
    interface Folding {
        /** Whether all that was in the topics is folded, by whomever. */
        boolean isThrough();

        /** How many of its keys were parked when it last looked. */
        int parked();

        void look();

        /** Puts what is parked through the fold again. */
        void repair() throws InterruptedException;

        /** Why it stands still, if it does. */
        Optional<String> alarm();

        void resume();

        void stop();
    }

    /**
     * @param wantsBack that this release is to become live again although it is the older one
     */
    Keeper(Fold<?> fold, Pointers pointers, Ways ways, Clock clock, boolean wantsBack) {
        this.fold = fold;
        this.pointers = pointers;
        this.ways = ways;
        this.clock = clock;
        this.wantsBack = wantsBack;
    }

    String name() {
        return fold.name();
    }

    /** Does what is due; whatever fails is due again. */
    void turn() throws InterruptedException {
        var now = now();
        var anew = rebuild;
        var pointer = pointers.change(name(), before -> settled(before, anew, now));
        started = true;
        if (anew) rebuild = false;
        read(pointer);
        foldAllOf(pointer);
        pointer = switched(pointer, now);
        sweep(pointer);
        repair(now);
        tell(pointer);
    }

    private Pointer settled(Pointer before, boolean anew, Instant now) {
        var layout = fold.layout();
        var until = now.plus(STAYS);
        var next = before.renewed(layout, until.minus(RENEWED), until).expired(now);
        if (next.of(layout).isEmpty()) next = next.joined(fresh(), until);
        else if (anew) next = next.rebuilt(fresh(), until);
        return started ? next : next.wanted(layout, wantsBack);
    }

    private Generation fresh() {
        var id =
                Long.toString(clock.millis(), Character.MAX_RADIX)
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 4);
        return new Generation(id, fold.layout(), ways.epoch());
    }

    private void read(Pointer pointer) {
        var next = pointer.readBy(fold.layout(), fold.readsLayouts());
        if (next.isEmpty()) wasReady = false;
        else if (isReady()) wasReady = true;
        reading = next.orElse(null);
        building =
                pointer.of(fold.layout()).stream().anyMatch(each -> pointer.isBuilding(each.id()));
        oursIsLive = pointer.live() != null && pointer.live().layout() == fold.layout();
        ways.read(next);
    }

    private void foldAllOf(Pointer pointer) {
        var ours = pointer.of(fold.layout());
        var ids = ours.stream().map(Generation::id).toList();
        foldings.entrySet()
                .removeIf(each -> {
                    if (ids.contains(each.getKey())) return false;
                    each.getValue().stop();
                    return true;
                });
        for (var each : ours) {
            if (foldings.containsKey(each.id())) continue;
            fold.prepare(ways.view(each));
            foldings.put(each.id(), ways.fold(each));
            nextRepair = Instant.MIN;
        }
    }

    /** Makes live what is through; one that is only kept can be read from then on. */
    private Pointer switched(Pointer pointer, Instant now) {
        var next = pointer;
        for (var each : pointer.of(fold.layout())) {
            var folding = foldings.get(each.id());
            if (folding == null || pointer.isLive(each.id()) || !folding.isThrough()) continue;
            if (!pointer.isBuilding(each.id())) {
                next = pointers.change(name(), before -> completed(before, each.id()));
            } else if (mayBecomeLive(pointer, each)) {
                var epoch = epochOf(pointer, each);
                var differing = differing(pointer, now);
                next =
                        pointers.change(
                                name(),
                                before ->
                                        before.switched(
                                                each.id(), epoch, differing, now.plus(STAYS)));
                log.atInfo()
                        .addKeyValue("fold", name())
                        .addKeyValue("generation", each.id())
                        .addKeyValue("layout", each.layout())
                        .log("A view was built and is live");
            }
        }
        if (next != pointer) read(next);
        return next;
    }

    /**
     * What the one before has committed, it has told: it was live until now. Unless it had not come
     * to its own end of telling: then all is told.
     */
    private @Nullable Differing differing(Pointer pointer, Instant now) {
        if (!fold.tells()) return null;
        var before = pointer.differing() == null ? pointer.live() : null;
        var unread = before == null ? Map.<String, Long>of() : ways.committed(before);
        return new Differing(before, unread, "", process, now.plus(TELLING));
    }

    private static Pointer completed(Pointer before, String id) {
        return before.kept().stream()
                        .anyMatch(each -> each.generation().id().equals(id) && !each.complete())
                ? before.completed(id)
                : before;
    }

    /** Not if it lacks more than what is live does: then somebody has to look at it first. */
    private boolean mayBecomeLive(Pointer pointer, Generation next) {
        var live = pointer.live();
        var more = live == null ? 0 : ways.parked(next) - ways.parked(live);
        if (more <= 0 || evenParked) {
            held = null;
            return true;
        }
        held = "what was built has %d more parked keys than what is live".formatted(more);
        return false;
    }

    /** Back to an older layout is a step forward all the same, for those who compare versions. */
    private long epochOf(Pointer pointer, Generation next) {
        var live = pointer.live();
        if (live == null) return next.epoch();
        return next.layout() < live.layout()
                ? Math.max(ways.nextEpoch(), live.epoch() + 1)
                : Math.max(next.epoch(), live.epoch());
    }

    private void tell(Pointer pointer) throws InterruptedException {
        var end = clock.instant().plus(TOLD_A_TURN);
        var now = pointer;
        while (mayTell(now) && clock.instant().isBefore(end)) now = tellSome();
    }

    private boolean mayTell(Pointer pointer) {
        var live = pointer.live();
        var differing = pointer.differing();
        return live != null
                && differing != null
                && live.layout() == fold.layout()
                && (differing.process().equals(process)
                        || differing.until().isBefore(clock.instant()));
    }

    private Pointer claimed(Pointer before) {
        var known = before.differing();
        return known == null || !mayTell(before)
                ? before
                : before.told(known.by(process, now().plus(TELLING)));
    }

    private Pointer tellSome() throws InterruptedException {
        var claimed = pointers.change(name(), this::claimed);
        var live = claimed.live();
        var ours = claimed.differing();
        if (live == null || ours == null || !mayTell(claimed)) return claimed;
        var told = told(live, ours);
        return pointers.change(
                name(), each -> ours.equals(each.differing()) ? each.told(told) : each);
    }

    /** A little more of it told; null at the end. */
    private @Nullable Differing told(Generation live, Differing ours) throws InterruptedException {
        if (!ours.unread().isEmpty())
            return ways.foldAgain(live, ours.unread()) ? ours.read() : ours;
        var before = Optional.ofNullable(ours.before()).filter(this::canBeRead);
        return fold.tellDifferences(ways.view(live), before.map(ways::view), ours.after())
                .map(ours::compared)
                .orElse(null);
    }

    private boolean canBeRead(Generation before) {
        return before.layout() == fold.layout() || fold.readsLayouts().contains(before.layout());
    }

    private void sweep(Pointer pointer) {
        for (var each : pointer.dropped())
            if (ways.drop(each)) pointers.change(name(), before -> before.swept(each));
    }

    private void repair(Instant now) throws InterruptedException {
        foldings.values().forEach(Folding::look);
        if (now.isBefore(nextRepair)) return;
        nextRepair = now.plus(REPAIR);
        for (var each : foldings.values()) each.repair();
    }

    /** As precise as it is stored. */
    private Instant now() {
        return Times.millis(clock.instant());
    }

    /** Whether the service may answer by what it reads. */
    boolean isReady() {
        var read = reading;
        if (read == null) return false;
        var folding = foldings.get(read.id());
        return wasReady || folding == null || folding.isThrough();
    }

    /** Whether what is live has the layout of this release. */
    boolean isOurLayoutLive() {
        return oursIsLive;
    }

    /** Whether a turn is due soon. */
    boolean isBusy() {
        return building || !isReady();
    }

    /** Why something stands still. */
    List<String> alarms() {
        return Stream.concat(
                        foldings.values().stream().flatMap(each -> each.alarm().stream()),
                        Stream.ofNullable(held))
                .map(reason -> name() + ": " + reason)
                .distinct()
                .toList();
    }

    /** How many keys are parked in what is folded here. */
    int parked() {
        return foldings.values().stream().mapToInt(Folding::parked).max().orElse(0);
    }

    /** Lets what stands still go on, and repairs what is parked; somebody has looked at it. */
    void resume() {
        evenParked = held != null;
        foldings.values().forEach(Folding::resume);
        nextRepair = Instant.MIN;
    }

    /** Builds the view anew, beside what is there. */
    void rebuild() {
        rebuild = true;
    }

    void stop() {
        foldings.values().forEach(Folding::stop);
    }
}
