package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.PassingClock;
import engram.simulation.Steps;
import engram.tasks.Passes;
import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import engram.tasks.mark.MarksInMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.bson.Document;

/** One seeded run: writers that race and die, relays that take turns and die, one log. */
final class OutboxWorld {
    private static final String DECKS = "decks";
    private static final String SITTINGS = "sittings";
    private static final int IDS = 3;

    private final Random random;
    private final MemoryStore store = new MemoryStore();
    private final MarksInMemory marks = new MarksInMemory();
    private final Clock clock = new PassingClock();
    private final List<Message> log = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private int term;
    private boolean calm;

    OutboxWorld(Random random) {
        this.random = random;
    }

    void run() {
        var steps = new Steps(random);
        for (int writer = 0; writer < 3; writer++) steps.add(0.03, this::write);
        for (int relay = 0; relay < 4; relay++) steps.add(0.02, this::relay);
        steps.run();
        calm = true;
        var last = new Steps(random);
        last.add(
                0,
                self -> {
                    var relay = relayOf(self);
                    while (relay.pass(takeOver(self)) != Passes.Outcome.DONE) self.step();
                });
        last.run();
    }

    private void write(Steps.Actor self) {
        var aggregates = new Aggregates(stepping(self), marks.seenBy(self::step), patience(self));
        for (int i = 0; i < 6; i++) {
            var collection = random.nextBoolean() ? DECKS : SITTINGS;
            var id = "a" + random.nextInt(IDS);
            var read = aggregates.find(collection, id);
            var version = read.map(each -> each.getLong("version")).orElse(0L);
            var next = next(read, id, version + 1);
            var stored =
                    read.isEmpty()
                            ? aggregates.insert(collection, next)
                            : aggregates.replace(collection, next, version);
            if (!stored) continue;
            assertThat(acknowledged.add(collection + "/" + id + "/" + (version + 1)))
                    .as("two writers were told that they wrote one version")
                    .isTrue();
            if (random.nextInt(3) == 0) await(aggregates, collection, id, version + 1);
        }
    }

    private Document next(Optional<Document> read, String id, long version) {
        var events = new ArrayList<String>();
        read.ifPresent(each -> events.addAll(each.getList("outbox", String.class)));
        events.add(id + "/" + version);
        return new Document("_id", id).append("version", version).append("outbox", events);
    }

    private void await(Aggregates aggregates, String collection, String id, long version) {
        try {
            aggregates.awaitPublished(collection, id, Duration.ZERO);
        } catch (NotPublishedException late) {
            return;
        }
        assertThat(log)
                .as("the wait for " + collection + " " + id + " ended before it was published")
                .anyMatch(each ->
                        each.key().equals(collection + "/" + id) && each.version() >= version);
    }

    private void relay(Steps.Actor self) throws InterruptedException {
        var relay = relayOf(self);
        for (int pass = 0; pass < 5; pass++) {
            self.step();
            relay.pass(takeOver(self));
        }
    }

    /** A new term, which ends the one before wherever its relay stands. */
    private Term takeOver(Steps.Actor self) {
        var mine = ++term;
        return new Term() {
            @Override
            public long epoch() {
                return mine;
            }

            @Override
            public boolean renew() {
                return isUnbroken();
            }

            @Override
            public boolean mayAct() {
                self.step();
                return term == mine;
            }

            @Override
            public boolean isUnbroken() {
                self.step();
                if (term == mine) return true;
                self.surviveFromNow();
                return false;
            }
        };
    }

    private Passes relayOf(Steps.Actor self) {
        var relay = new Relay(stepping(self), bus(self), List.of(states(), facts(self)));
        return new Passes(marks.seenBy(self::step), relay, clock);
    }

    private Publisher bus(Steps.Actor self) {
        return messages -> {
            var mine = term;
            self.step();
            // One that stood still past its term is taken to live on until it has seen that.
            if (term != mine) self.surviveFromNow();
            var luck = calm ? 0 : random.nextInt(10);
            if (luck == 9) return CompletableFuture.failedFuture(new IllegalStateException("lost"));
            log.addAll(luck == 8 ? messages.subList(0, messages.size() / 2) : messages);
            return luck < 7
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(new IllegalStateException("no answer"));
        };
    }

    private static Published states() {
        return new Published() {
            @Override
            public String collection() {
                return DECKS;
            }

            @Override
            public List<Message> messages(Document aggregate) {
                var version = aggregate.getLong("version");
                return List.of(message(DECKS, aggregate, version));
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
            public void published(Document aggregate) {
                self.step();
                store.pull(
                        SITTINGS,
                        aggregate.getString("_id"),
                        aggregate.getList("outbox", String.class));
            }
        };
    }

    private static Message message(String collection, Document aggregate, long version) {
        var key = collection + "/" + aggregate.getString("_id");
        var id = key + "/" + version;
        return new Message(collection, key, key, id, "T", version, "s", Instant.EPOCH, "{}");
    }

    /** The store, with a step before everything that it does. */
    private Store stepping(Steps.Actor self) {
        return new SteppingStore(store, self);
    }

    private Aggregates.Relaying patience(Steps.Actor self) {
        return new Aggregates.Relaying() {
            @Override
            public void wake() {}

            @Override
            public boolean await(BooleanSupplier condition, Duration limit) {
                for (int i = 0; i < 20; i++) {
                    if (condition.getAsBoolean()) return true;
                    self.step();
                }
                return false;
            }
        };
    }

    /** Everything that was acknowledged is in the log, and its end is the truth. */
    void check() {
        for (var each : acknowledged) {
            var parts = each.split("/");
            var version = Long.parseLong(parts[2]);
            var current = store.find(parts[0], parts[1]).orElseThrow().getLong("version");
            assertThat(current).isGreaterThanOrEqualTo(version);
            var key = parts[0] + "/" + parts[1];
            switch (parts[0]) {
                case DECKS -> assertThat(last(key)).as("the end of " + key).isEqualTo(current);
                default -> checkFacts(key, current);
            }
        }
        for (var mark : left()) {
            var current = store.find(mark.key().kind(), mark.key().id());
            var version = current.map(each -> each.getLong("version")).orElse(0L);
            assertThat(mark.version()).as("a mark is left that is reached").isGreaterThan(version);
            assertThat(mark.done()).isEqualTo(version);
        }
    }

    private void checkFacts(String key, long current) {
        var told = log.stream().filter(each -> each.key().equals(key)).map(Message::version);
        assertThat(told.distinct().toList())
                .as("every fact of " + key + ", in order")
                .isEqualTo(LongStream.rangeClosed(1, current).boxed().toList());
    }

    private long last(String key) {
        return log.stream()
                .filter(each -> each.key().equals(key))
                .reduce((_, later) -> later)
                .map(Message::version)
                .orElse(0L);
    }

    int leftUnreached() {
        return left().size();
    }

    private List<Mark> left() {
        return marks.read("", Integer.MAX_VALUE);
    }
}
