package engram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import engram.outbox.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * One seeded run: a log with duplicates, disorder and poison; a reader that dies, is cut off, meets
 * a store and a broker that fail; a view and an outgoing topic that outlive it.
 */
final class InboxWorld {
    private final Random random;
    private final FakeLog log;
    private final Map<String, Set<String>> clean = new HashMap<>();
    private final Set<String> poison = new HashSet<>();
    private final Map<String, Set<String>> view = new HashMap<>();
    private final Map<String, Set<String>> published = new HashMap<>();
    private final Set<String> deadLetters = new HashSet<>();
    private boolean calm;

    InboxWorld(Random random) {
        this.random = random;
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
            clean.computeIfAbsent(keyOf(event), _ -> new HashSet<>()).add(event);
        }
        for (var kind : List.of("unreadable", "breaking", "bare", "deep", "swelling"))
            for (int i = random.nextInt(3); i > 0; i--) events.add(kind + "/p" + i);
        java.util.Collections.shuffle(events, random);
        for (var event : events) append(event, random.nextInt(log.partitionCount()));
    }

    private void append(String event, int partition) {
        var key = "s/" + keyOf(event);
        var id = event.replace("/", "-");
        var offset = log.end(partition);
        var made = Records.record(FakeLog.TOPIC, partition, offset, key, id, event);
        if (event.startsWith("bare")) Records.without(made, "version");
        if (!event.startsWith("k")) poison.add(place(made));
        log.append(made);
    }

    private static String keyOf(String event) {
        return event.substring(0, event.indexOf('/'));
    }

    private static String place(ConsumerRecord<byte[], byte[]> at) {
        return at.partition() + "@" + at.offset();
    }

    private void trouble() {
        if (calm) return;
        switch (random.nextInt(40)) {
            case 0 -> throw new Crash();
            case 1 -> throw new MongoException("the store is down");
            case 2 -> throw new KafkaException("the broker is down");
            default -> {}
        }
    }

    void run() throws InterruptedException {
        for (int life = 0; life < 6; life++) live(30);
        calm = true;
        log.calmDown();
        live(200);
    }

    private void live(int polls) throws InterruptedException {
        var batch = new Batch<>(fold(), this::publish, this::putAside);
        var none = new BackOff(Duration.ZERO, Duration.ZERO);
        var reader = new FoldReader(fold(), "g", batch, log.consumer(), none, new Progress());
        var ends = log.ends();
        try {
            for (int i = 0; i < polls && !reader.ready(); i++) reader.step(ends);
        } catch (Crash killed) {
            return;
        }
        if (reader.ready()) checkComplete();
        else assertThat(calm).as("nothing fails, and yet it is not ready").isFalse();
    }

    private Fold<String> fold() {
        return new Fold<>() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public Set<String> topics() {
                return Set.of(FakeLog.TOPIC);
            }

            @Override
            public String decode(Received received) {
                trouble();
                var event = new String(received.value(), java.nio.charset.StandardCharsets.UTF_8);
                if (event.startsWith("unreadable")) throw new IllegalArgumentException("bytes");
                if (event.startsWith("deep")) throw new StackOverflowError();
                return event;
            }

            @Override
            public List<Message> apply(List<String> batch) {
                var touched = new LinkedHashSet<String>();
                for (var event : batch) {
                    trouble();
                    if (event.startsWith("breaking")) throw new IllegalStateException("broken");
                    if (!event.startsWith("swelling"))
                        view.computeIfAbsent(keyOf(event), _ -> new TreeSet<>()).add(event);
                    touched.add(keyOf(event));
                }
                trouble();
                return touched.stream().map(InboxWorld.this::state).toList();
            }

            @Override
            public void reset() {
                view.clear();
            }
        };
    }

    private Message state(String key) {
        var json = String.join(",", view.getOrDefault(key, Set.of()));
        return new Message("out", key, key, key, "T", 1, "s", Instant.EPOCH, json);
    }

    private CompletableFuture<Void> publish(List<Message> messages) {
        trouble();
        for (var each : messages) {
            if (each.key().equals("swelling"))
                return CompletableFuture.failedFuture(new RecordTooLargeException("2 MB"));
        }
        if (!calm && random.nextInt(12) == 0)
            return CompletableFuture.failedFuture(new KafkaException("not acknowledged"));
        for (var each : messages) published.put(each.key(), Set.of(each.json().split(",")));
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

    /** What is committed is told of, or put aside. */
    private void checkCommitted(ConsumerRecord<byte[], byte[]> committed) {
        if (poison.contains(place(committed))) {
            assertThat(deadLetters).as("poison is put aside first").contains(place(committed));
            return;
        }
        var event = new String(committed.value(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(view.get(keyOf(event))).as("folded before the commit").contains(event);
        assertThat(published.get(keyOf(event)))
                .as("a state that knows of it is published before the commit")
                .contains(event);
    }

    /** The view is what the clean log makes of it, and the topic says the same. */
    void checkComplete() {
        assertThat(view).isEqualTo(clean);
        assertThat(deadLetters).as("all poison, and nothing else").isEqualTo(poison);
        assertThat(published).isEqualTo(clean);
    }
}
