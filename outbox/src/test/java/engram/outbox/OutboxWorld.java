package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.PassingClock;
import engram.simulation.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * One seeded run: processes that write, race and die; sweeps and readers of the echo that take each
 * other's work and die; a log to which records come late, twice, or not at all.
 */
final class OutboxWorld {
    private static final String DECKS = "decks";
    private static final String SITTINGS = "sittings";
    private static final StateTopic STATES = new StateTopic(DECKS, "T", 1);
    private static final int IDS = 3;
    private static final int RECORDS_AT_ONCE = 4;

    private final Random random;
    private final boolean isEchoed;
    private final MemoryStore store = new MemoryStore();
    private final PassingClock clock = new PassingClock();
    private final MarksInMemory marks = new MarksInMemory(clock);
    private final List<Message> log = new ArrayList<>();
    private final List<Message> late = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int committed;
    private int reader;
    private boolean calm;

    OutboxWorld(Random random, boolean isEchoed) {
        this.random = random;
        this.isEchoed = isEchoed;
    }

    void run() {
        var steps = new Steps(random);
        for (int writer = 0; writer < 4; writer++) steps.add(0.03, this::write);
        for (int sweep = 0; sweep < 3; sweep++) steps.add(0.03, this::sweep);
        if (isEchoed) for (int echo = 0; echo < 3; echo++) steps.add(0.03, this::echo);
        steps.add(0, this::deliver);
        steps.run();
        calm = true;
        log.addAll(late);
        var last = new Steps(random);
        last.add(
                0,
                self -> {
                    sweepUntilDone(self);
                    if (isEchoed) echoToTheEnd(self);
                });
        last.run();
    }

    private void write(Steps.Actor self) throws InterruptedException {
        var sender = new Sender(dispatch(self), Runnable::run);
        var aggregates = new Aggregates(stepping(self), marks.seenBy(self::step), sender);
        for (int i = 0; i < 6; i++) {
            writeOne(aggregates, sender);
            if (random.nextInt(3) > 0) sender.turn(Duration.ZERO);
        }
        while (!sender.isIdle()) sender.turn(Duration.ZERO);
    }

    private void writeOne(Aggregates aggregates, Sender sender) throws InterruptedException {
        var collection = random.nextBoolean() ? DECKS : SITTINGS;
        var id = "s:a" + random.nextInt(IDS);
        var read = aggregates.find(collection, id);
        var version = read.map(each -> each.getLong("version")).orElse(0L);
        var next = next(read, id, version + 1);
        var stored =
                read.isEmpty()
                        ? aggregates.insert(collection, next)
                        : aggregates.replace(collection, next, version);
        if (!stored) return;
        assertThat(acknowledged.add(collection + "/" + id + "/" + (version + 1)))
                .as("two writers were told that they wrote one version")
                .isTrue();
        if (random.nextInt(3) == 0) await(aggregates, sender, collection, id, version + 1);
    }

    private static Document next(Optional<Document> read, String id, long version) {
        var events = new ArrayList<String>();
        read.ifPresent(each -> events.addAll(each.getList("outbox", String.class)));
        events.add(id + "/" + version);
        return new Document("_id", id).append("version", version).append("outbox", events);
    }

    private void await(
            Aggregates aggregates, Sender sender, String collection, String id, long version)
            throws InterruptedException {
        for (int patience = 0; patience < 3; patience++) {
            sender.turn(Duration.ZERO);
            try {
                aggregates.awaitPublished(collection, id, Duration.ZERO);
            } catch (NotPublishedException late) {
                continue;
            }
            assertThat(log)
                    .as("the wait for " + collection + " " + id + " ended before it was published")
                    .anyMatch(each ->
                            each.topic().equals(collection)
                                    && each.key().equals(key(id))
                                    && each.version() >= version);
            return;
        }
    }

    private void sweep(Steps.Actor self) throws InterruptedException {
        var sweep = new Sweep(marks.seenBy(self::step), stepping(self), dispatch(self));
        for (int pass = 0; pass < 8; pass++) {
            self.step();
            sweep.sweep();
        }
    }

    private void sweepUntilDone(Steps.Actor self) throws InterruptedException {
        var sweep = new Sweep(marks, store, dispatch(self));
        for (int pass = 0; pass < 60; pass++) {
            clock.pass(Duration.ofMinutes(11));
            sweep.sweep();
        }
    }

    /** Takes the topic over from whoever had it, who may not have noticed. */
    private void echo(Steps.Actor self) {
        var mine = ++reader;
        var echo = echoOf(self);
        var position = committed;
        for (int poll = 0; poll < 8; poll++) {
            self.step();
            var end = Math.min(log.size(), position + RECORDS_AT_ONCE);
            if (!answered(self, echo, position, end)) {
                position = committed;
                continue;
            }
            self.step();
            // The broker takes no offsets from one who lost the partition.
            if (reader != mine) return;
            committed = end;
            position = end;
        }
    }

    private void echoToTheEnd(Steps.Actor self) {
        var echo = echoOf(self);
        for (var end = committed; end < log.size() || committed < end; ) {
            end = log.size();
            assertThat(answered(self, echo, committed, end)).isTrue();
            committed = end;
            end = log.size();
        }
    }

    private boolean answered(Steps.Actor self, Echo echo, int from, int end) {
        var heard =
                log.subList(from, end).stream()
                        .filter(each -> each.topic().equals(DECKS))
                        .map(each -> new Echo.Heard(DECKS, each.key(), each.version()))
                        .toList();
        return !bus(self).publish(echo.answer(heard)).isCompletedExceptionally();
    }

    private Echo echoOf(Steps.Actor self) {
        return new Echo(stepping(self), List.of(states(), facts(self)), List.of(), clock);
    }

    /** What was on its way when its sender gave up or died comes some time later. */
    private void deliver(Steps.Actor self) {
        for (int i = 0; i < 20; i++) {
            self.step();
            if (!late.isEmpty()) log.add(late.remove(random.nextInt(late.size())));
        }
    }

    private Dispatch dispatch(Steps.Actor self) {
        return new Dispatch(marks.seenBy(self::step), bus(self), List.of(states(), facts(self)));
    }

    private Publisher bus(Steps.Actor self) {
        return messages -> {
            self.step();
            var luck = calm ? 0 : random.nextInt(12);
            if (luck == 11) return lost("lost");
            if (luck == 10) {
                late.addAll(messages);
                return lost("late");
            }
            log.addAll(luck == 9 ? messages.subList(0, messages.size() / 2) : messages);
            return luck < 8 ? CompletableFuture.completedFuture(null) : lost("no answer");
        };
    }

    private static CompletableFuture<Void> lost(String how) {
        return CompletableFuture.failedFuture(new IllegalStateException(how));
    }

    private static Published states() {
        return new Published() {
            @Override
            public String collection() {
                return DECKS;
            }

            @Override
            public List<Message> messages(Document aggregate) {
                return List.of(message(DECKS, aggregate, aggregate.getLong("version")));
            }

            @Override
            public Optional<StateTopic> states() {
                return Optional.of(STATES);
            }
        };
    }

    private Published facts(Steps.Actor self) {
        return new Published() {
            @Override
            public String collection() {
                return SITTINGS;
            }

            @Override
            public List<Message> messages(Document aggregate) {
                return aggregate.getList("outbox", String.class).stream()
                        .map(each -> Long.parseLong(each.substring(each.indexOf('/') + 1)))
                        .map(version -> message(SITTINGS, aggregate, version))
                        .toList();
            }

            @Override
            public void published(List<Document> aggregates) {
                for (var each : aggregates) {
                    self.step();
                    store.pull(
                            SITTINGS, each.getString("_id"), each.getList("outbox", String.class));
                }
            }
        };
    }

    private static String key(String id) {
        return id.replace(':', '/');
    }

    private static Message message(String collection, Document aggregate, long version) {
        var key = key(aggregate.getString("_id"));
        var id = collection + "/" + key + "/" + version;
        return new Message(collection, key, key, id, "T", version, "s", Instant.EPOCH, "{}");
    }

    /** The store, with a step before everything that it does. */
    private Store stepping(Steps.Actor self) {
        return new SteppingStore(store, self);
    }

    /** Everything that was acknowledged is in the log, and its end is the truth. */
    void check() {
        for (var each : acknowledged) {
            var parts = each.split("/");
            var version = Long.parseLong(parts[2]);
            var current = store.find(parts[0], parts[1]).orElseThrow().getLong("version");
            assertThat(current).isGreaterThanOrEqualTo(version);
            switch (parts[0]) {
                case DECKS ->
                        assertThat(last(parts[1])).as("the end of " + each).isEqualTo(current);
                default -> checkFacts(parts[1], current);
            }
        }
        assertThat(marks.all()).as("marks that are left").isEmpty();
    }

    /** Whether an older state than the newest is the last of some key. */
    boolean isStale() {
        return acknowledged.stream()
                .map(each -> each.split("/"))
                .filter(parts -> parts[0].equals(DECKS))
                .anyMatch(parts ->
                        last(parts[1])
                                != store.find(DECKS, parts[1]).orElseThrow().getLong("version"));
    }

    private void checkFacts(String id, long current) {
        var told =
                log.stream()
                        .filter(each -> each.topic().equals(SITTINGS) && each.key().equals(key(id)))
                        .map(Message::version);
        assertThat(told.distinct().sorted().toList())
                .as("every fact of " + id)
                .isEqualTo(LongStream.rangeClosed(1, current).boxed().toList());
    }

    private long last(String id) {
        return log.stream()
                .filter(each -> each.topic().equals(DECKS) && each.key().equals(key(id)))
                .reduce((_, later) -> later)
                .map(Message::version)
                .orElse(0L);
    }
}
