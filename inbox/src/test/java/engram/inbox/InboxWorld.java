package engram.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import engram.inbox.view.Generation;
import engram.inbox.view.Pointer;
import engram.inbox.view.Pointers;
import engram.inbox.view.View;
import engram.outbox.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * One seeded run: a log with duplicates, disorder, poison and ended keys; replicas of an old and a
 * new release that start, stand still, lose partitions and die before any step; a store that fails,
 * and whose views are dropped; and what outlives them: views, pointers, and a topic of states.
 *
 * <p>The two releases say different things of some keys and the same of others.
 */
final class InboxWorld {
    private static final int OLD = 1;
    private static final int NEW = 2;

    private final Random random;
    private final FakeLog log;
    private final boolean freezes;
    private final Map<String, Set<String>> clean = new TreeMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> deadLetters = new HashSet<>();
    private final Map<String, Map<String, Set<String>>> views = new HashMap<>();
    private final Map<String, ParkedInMemory> parked = new HashMap<>();
    private final Map<String, Pointer> pointers = new HashMap<>();

    /** What a consumer of the topic of states holds: it takes a state only over a lower version. */
    private final Map<String, Message> told = new HashMap<>();

    private final List<Replica> replicas = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long epoch;
    private boolean fixed;
    private boolean down;
    private boolean calm;
    private boolean frozen;

    InboxWorld(Random random) {
        this.random = random;
        this.freezes = random.nextBoolean();
        this.log = new FakeLog(random, 3, this::checkCommitted);
        fill();
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super("killed", null, false, false);
        }
    }

    private void fill() {
        var events = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            var event = "k" + random.nextInt(4) + "/e" + i;
            for (int copies = random.nextInt(3); copies >= 0; copies--) events.add(event);
            clean.computeIfAbsent(keyOf(event), _ -> new TreeSet<>()).add(event);
        }
        for (var kind : List.of("unreadable", "bare", "deep", "broken"))
            for (int i = random.nextInt(3); i > 0; i--) events.add(kind + "/p" + i);
        Collections.shuffle(events, random);
        for (var event : events) append(event, random.nextInt(log.partitionCount()));
        // One that stood still may bring back what was ended meanwhile: see decision 0021.
        if (!freezes) fillEnded();
    }

    /** Keys that are ended, some of which begin again; a key's records are in one partition. */
    private void fillEnded() {
        for (var key : List.of("g0", "g1")) {
            int partition = random.nextInt(log.partitionCount());
            for (int i = random.nextInt(6); i >= 0; i--) {
                if (random.nextInt(3) == 0) {
                    end(key, partition);
                    clean.remove(key);
                } else {
                    append(key + "/e" + i, partition);
                    clean.computeIfAbsent(key, _ -> new TreeSet<>()).add(key + "/e" + i);
                }
            }
        }
    }

    private void end(String key, int partition) {
        var made = Records.record(FakeLog.TOPIC, partition, log.end(partition), "s/" + key, "", "");
        log.append(Records.ended(made));
    }

    private void append(String event, int partition) {
        var key = "s/" + keyOf(event);
        var id = event.replace("/", "-");
        var made = Records.record(FakeLog.TOPIC, partition, log.end(partition), key, id, event);
        if (event.startsWith("bare")) Records.without(made, "version");
        if (isUnreadable(event)) unreadable.add(place(made));
        log.append(made);
    }

    private static boolean isUnreadable(String event) {
        return event.startsWith("bare")
                || event.startsWith("unreadable")
                || event.startsWith("deep");
    }

    private static String keyOf(String event) {
        return event.substring(0, event.indexOf('/'));
    }

    private static String place(ConsumerRecord<byte[], byte[]> at) {
        return at.partition() + "@" + at.offset();
    }

    /** Something happens at this step, or nothing. */
    private void trouble() {
        if (calm) return;
        switch (random.nextInt(60)) {
            case 0 -> throw new Crash();
            case 1 -> {
                down = true;
                throw new MongoException("the store is down");
            }
            case 2 -> throw new KafkaException("the broker is down");
            case 3 -> {
                if (freezes) standStill();
            }
            default -> {}
        }
    }

    /** The others go on for a while. */
    private void standStill() {
        if (frozen) return;
        frozen = true;
        for (int i = random.nextInt(12); i > 0; i--) someoneActs();
        frozen = false;
    }

    private boolean answers() {
        return !down;
    }

    /** Bad times, then a quiet end of the new release, or back to the old one. */
    void run() throws InterruptedException {
        for (int i = 0; i < 250; i++) {
            if (replicas.size() < 3 && random.nextInt(8) == 0)
                replicas.add(new Replica(random.nextBoolean() ? OLD : NEW, false));
            if (random.nextInt(150) == 0) dropViews();
            now = now.plus(random.nextInt(60) == 0 ? Duration.ofDays(5) : Duration.ofSeconds(20));
            someoneActs();
        }
        calm = true;
        fixed = random.nextBoolean();
        log.calmDown();
        replicas.clear();
        quietEnd(NEW, false);
        if (random.nextInt(4) == 0) quietEnd(OLD, true);
    }

    private void dropViews() {
        views.clear();
        parked.clear();
        pointers.clear();
    }

    private void someoneActs() {
        if (replicas.isEmpty()) return;
        var replica = replicas.get(random.nextInt(replicas.size()));
        if (replica.acts) return;
        replica.acts = true;
        try {
            replica.act();
        } catch (Crash killed) {
            replicas.remove(replica);
        } finally {
            replica.acts = false;
        }
    }

    private void quietEnd(int layout, boolean back) throws InterruptedException {
        replicas.clear();
        log.calmDown();
        var last = new Replica(layout, back);
        replicas.add(last);
        for (int i = 0; i < 200; i++) {
            now = now.plusSeconds(20);
            last.turn();
            for (int step = 0; step < 3; step++) last.step();
        }
        checkComplete(last);
    }

    /** A process of a release. */
    private final class Replica implements Keeper.Ways {
        private final Fold<String> fold;
        private final Keeper keeper;
        private final Map<String, Run> runs = new HashMap<>();
        private Optional<Generation> reads = Optional.empty();
        private boolean acts;

        Replica(int layout, boolean back) {
            InstantSource time = () -> now;
            Clock clock = time.withZone(ZoneOffset.UTC);
            fold = new Sets(layout);
            keeper = new Keeper(fold, new StoredPointers(), this, clock, back);
        }

        void act() {
            if (random.nextInt(80) == 0) keeper.rebuild();
            if (random.nextInt(4) == 0) turn();
            else step();
        }

        void turn() {
            down = false;
            try {
                keeper.turn();
            } catch (RuntimeException again) {
                // The next turn does what is due.
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }

        void step() {
            if (runs.isEmpty()) return;
            var all = List.copyOf(runs.values());
            all.get(random.nextInt(all.size())).step();
        }

        @Override
        public View view(Generation generation) {
            return new SimulatedView(generation);
        }

        @Override
        public Keeper.Folding fold(Generation generation) {
            var run = new Run(this, generation);
            runs.put(generation.id(), run);
            return run;
        }

        @Override
        public int parked(Generation generation) {
            return parkedOf(generation).keys().size();
        }

        /** Whatever is read is complete; what is read again may show an ended key for a moment. */
        @Override
        public void read(Optional<Generation> generation) {
            if (!generation.equals(reads))
                generation.ifPresent(each ->
                        assertThat(facts(viewOf(each)))
                                .as("a view is read only when it is complete")
                                .isEqualTo(facts(clean)));
            reads = generation;
        }

        @Override
        public Map<String, Long> committed(Generation generation) {
            trouble();
            var offsets = new HashMap<String, Long>();
            log.committed(generation.id())
                    .forEach((at, offset) -> offsets.put("" + at.partition(), offset));
            return offsets;
        }

        @Override
        public boolean foldAgain(Generation live, Map<String, Long> from)
                throws InterruptedException {
            trouble();
            var offsets = new HashMap<TopicPartition, Long>();
            from.forEach((at, offset) ->
                    offsets.put(new TopicPartition(FakeLog.TOPIC, Integer.parseInt(at)), offset));
            batch(live).takeApart(log.from(offsets));
            return true;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        @Override
        public long nextEpoch() {
            return ++epoch;
        }

        @Override
        public boolean drop(String generation) {
            trouble();
            views.remove(generation);
            parked.remove(generation);
            return true;
        }

        Batch<String> batch(Generation into) {
            return new Batch<>(
                    fold,
                    new Batch.Into(
                            view(into),
                            () ->
                                    Optional.ofNullable(new StoredPointers().find("f").live())
                                            .filter(live -> live.id().equals(into.id()))
                                            .map(this::view),
                            parkedOf(into).seenBy(InboxWorld.this::trouble)),
                    InboxWorld.this::publish,
                    InboxWorld.this::putAside,
                    faults(),
                    new Counts());
        }
    }

    private Faults faults() {
        return new Faults(this::answers, this::answers);
    }

    private ParkedInMemory parkedOf(Generation generation) {
        return parked.computeIfAbsent(generation.id(), _ -> new ParkedInMemory());
    }

    private Map<String, Set<String>> viewOf(Generation generation) {
        return views.computeIfAbsent(generation.id(), _ -> new TreeMap<>());
    }

    private static Map<String, Set<String>> without(Map<String, Set<String>> view, String key) {
        var some = new TreeMap<>(view);
        some.remove(key);
        return some;
    }

    private static Map<String, Set<String>> facts(Map<String, Set<String>> view) {
        var some = new TreeMap<>(view);
        some.keySet().removeIf(key -> !key.startsWith("k"));
        return some;
    }

    private record SimulatedView(Generation generation) implements View {
        @Override
        public MongoDatabase database() {
            throw new UnsupportedOperationException("there is none");
        }
    }

    /** A generation folded by one replica. */
    private final class Run implements Keeper.Folding {
        private final Replica replica;
        private final Generation generation;
        private final FoldReader reader;

        Run(Replica replica, Generation generation) {
            this.replica = replica;
            this.generation = generation;
            var none = new BackOff(Duration.ZERO, Duration.ZERO);
            reader =
                    new FoldReader(
                            replica.fold,
                            generation.id(),
                            replica.batch(generation),
                            log.consumer(generation.id()),
                            new FoldReader.Fates(faults(), new Counts(), none, new Progress()));
            reader.begin(log.ends());
        }

        void step() {
            down = false;
            try {
                reader.step();
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public boolean isThrough() {
            return reader.ready();
        }

        @Override
        public int parked() {
            return 0;
        }

        @Override
        public void look() {}

        @Override
        public void repair() throws InterruptedException {
            var batch = replica.batch(generation);
            for (var key : parkedOf(generation).keys().keySet()) batch.repair(key);
        }

        @Override
        public Optional<String> alarm() {
            return Optional.ofNullable(reader.alarm());
        }

        @Override
        public void resume() {}

        @Override
        public void stop() {
            replica.runs.remove(generation.id());
        }
    }

    private final class StoredPointers implements Pointers {
        @Override
        public Pointer find(String fold) {
            trouble();
            return pointers.getOrDefault("f", Pointer.NONE);
        }

        @Override
        public boolean replace(String fold, Pointer before, Pointer next) {
            trouble();
            var known = pointers.getOrDefault("f", Pointer.NONE);
            if (!known.equals(before)) return false;
            pointers.put("f", next.written(before.rev() + 1));
            trouble();
            return true;
        }

        @Override
        public Set<String> generations() {
            return Set.of();
        }
    }

    /** Folds events into the sets of their keys. */
    private final class Sets implements Fold<String> {
        private final int layout;

        Sets(int layout) {
            this.layout = layout;
        }

        @Override
        public String name() {
            return "f";
        }

        @Override
        public Set<String> topics() {
            return Set.of(FakeLog.TOPIC);
        }

        @Override
        public Set<String> erasable() {
            return topics();
        }

        @Override
        public int layout() {
            return layout;
        }

        @Override
        public Set<Integer> readsLayouts() {
            return layout == NEW ? Set.of(OLD) : Set.of();
        }

        @Override
        public boolean tells() {
            return true;
        }

        @Override
        public String decode(Received received) {
            trouble();
            var event = new String(received.value(), UTF_8);
            if (event.startsWith("unreadable")) throw new IllegalArgumentException("bytes");
            if (event.startsWith("deep")) throw new StackOverflowError();
            return event;
        }

        @Override
        public Follows apply(View view, List<String> batch) {
            var touched = new LinkedHashSet<String>();
            for (var event : batch) {
                trouble();
                if (event.startsWith("broken") && !fixed) throw new IllegalStateException("a bug");
                viewOf(view.generation())
                        .computeIfAbsent(keyOf(event), _ -> new TreeSet<>())
                        .add(event);
                touched.add(keyOf(event));
            }
            trouble();
            return live -> messages(live, touched);
        }

        @Override
        public Follows erase(View view, List<Erased> erased) {
            for (var each : erased) {
                trouble();
                viewOf(view.generation()).remove(each.key().getLast());
            }
            return Follows.NOTHING;
        }

        @Override
        public Optional<String> tellDifferences(View live, Optional<View> before, String after) {
            trouble();
            var next =
                    viewOf(live.generation()).keySet().stream()
                            .filter(key -> key.compareTo(after) > 0)
                            .findFirst();
            if (next.isEmpty()) return Optional.empty();
            var now = messages(live, Set.of(next.get()));
            var then = before.map(each -> messages(each, Set.of(next.get()))).orElse(List.of());
            if (!contents(now).equals(contents(then))) publish(now).join();
            trouble();
            return next;
        }
    }

    private static List<String> contents(List<Message> messages) {
        return messages.stream().map(Message::json).toList();
    }

    private List<Message> messages(View view, Set<String> keys) {
        return keys.stream()
                .filter(key -> viewOf(view.generation()).containsKey(key))
                .map(key -> message(view, key))
                .toList();
    }

    private Message message(View view, String key) {
        var generation = view.generation();
        var events = viewOf(generation).getOrDefault(key, Set.of());
        var version = generation.epoch() * 1_000_000 + generation.layout() * 1_000 + events.size();
        return new Message(
                "out",
                key,
                key,
                key,
                "T",
                version,
                "s",
                Instant.EPOCH,
                content(generation.layout(), key, events));
    }

    /** The releases differ in what they say of two of the keys. */
    private static String content(int layout, String key, Set<String> events) {
        var differs = key.equals("k0") || key.equals("k1");
        return (differs ? layout : "") + String.join(",", new TreeSet<>(events));
    }

    private CompletableFuture<Void> publish(List<Message> messages) {
        trouble();
        if (!calm && random.nextInt(12) == 0)
            return CompletableFuture.failedFuture(new KafkaException("not acknowledged"));
        for (var each : messages)
            told.merge(
                    each.key(), each, (old, next) -> next.version() > old.version() ? next : old);
        if (!calm && random.nextInt(12) == 0)
            return CompletableFuture.failedFuture(new KafkaException("no answer"));
        return CompletableFuture.completedFuture(null);
    }

    private void putAside(List<Batch.Letter> letters) {
        for (var letter : letters) {
            trouble();
            deadLetters.add(place(letter.poison()));
        }
        trouble();
    }

    /** What is committed is folded, parked, or put aside. */
    private void checkCommitted(String generation, ConsumerRecord<byte[], byte[]> committed) {
        if (unreadable.contains(place(committed))) {
            assertThat(deadLetters).as("poison is put aside first").contains(place(committed));
            return;
        }
        if (committed.value() == null || !pointersKnow(generation)) return;
        var event = new String(committed.value(), UTF_8);
        if (event.startsWith("g")) return;
        var folded = views.getOrDefault(generation, Map.of()).get(keyOf(event));
        var waits =
                parked.getOrDefault(generation, new ParkedInMemory())
                        .first("things/s/" + keyOf(event), 99);
        assertThat(folded != null && folded.contains(event) || contains(waits, committed))
                .as("folded or parked before the commit: " + event)
                .isTrue();
    }

    private static boolean contains(
            List<ConsumerRecord<byte[], byte[]>> records, ConsumerRecord<byte[], byte[]> one) {
        return records.stream().anyMatch(each -> place(each).equals(place(one)));
    }

    /** Not if the views were dropped under those who fold them. */
    private boolean pointersKnow(String generation) {
        var pointer = pointers.getOrDefault("f", Pointer.NONE);
        return pointer.of(OLD).stream().anyMatch(each -> each.id().equals(generation))
                || pointer.of(NEW).stream().anyMatch(each -> each.id().equals(generation));
    }

    /** The view is what the clean log makes of it, and those who were told hold the same. */
    private void checkComplete(Replica last) {
        var pointer = pointers.getOrDefault("f", Pointer.NONE);
        assertThat(last.keeper.isReady()).as("ready").isTrue();
        var live = pointer.live();
        assertThat(live).isNotNull();
        assertThat(live.layout()).isEqualTo(last.fold.layout());
        assertThat(pointer.differing()).as("all is told").isNull();
        assertThat(without(viewOf(live), "broken")).isEqualTo(clean);
        assertThat(deadLetters)
                .as("all that cannot be read, and nothing else")
                .isEqualTo(unreadable);
        checkParked(live);
        var contents = new TreeMap<String, String>();
        told.forEach((key, message) -> contents.put(key, message.json()));
        contents.remove("broken");
        var expected = new TreeMap<String, String>();
        clean.forEach((key, events) -> expected.put(key, content(live.layout(), key, events)));
        // Of what was ended and begins again, versions begin again in this world.
        contents.keySet().removeIf(key -> key.startsWith("g"));
        expected.keySet().removeIf(key -> key.startsWith("g"));
        assertThat(contents).as("what was told").isEqualTo(expected);
    }

    private void checkParked(Generation live) {
        var keys = parkedOf(live).keys().keySet();
        if (fixed) assertThat(keys).as("all that was parked came back").isEmpty();
        else
            assertThat(keys)
                    .as("nothing is parked that can be folded")
                    .isSubsetOf("things/s/broken");
    }
}
