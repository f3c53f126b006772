package engram.inbox;

import engram.inbox.parked.Parked;
import engram.inbox.view.View;
import engram.outbox.Publisher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches through a fold, into one generation of its view: decode, fold, publish. Plain code
 * with no thread of its own. When a call returns, the batch may be committed; when it throws,
 * nothing is lost by reading the batch again. Of one thread.
 */
final class Batch<E> {
    private final Fold<E> fold;
    private final Into into;
    private final Publisher publisher;
    private final Aside aside;
    private final Faults faults;
    private final Counts counts;
    private final Refused refused = new Refused();
    private Set<String> parkedKeys = Set.of();

    /**
     * The generation that is folded into.
     *
     * @param live the view if it is live, asked of the store after the writes: what is written
     *     before a switch is told of after it, what is written later at once
     */
    record Into(View view, Supplier<Optional<View>> live, Parked parked) {}

    /** A record that the fold cannot read. */
    record Letter(ConsumerRecord<byte[], byte[]> poison, Throwable reason) {}

    /** What to do with such records. */
    interface Aside {
        /**
         * Returns once all of them are safe there.
         *
         * @throws KafkaException if they are not: the batch is to be read again
         */
        void add(List<Letter> letters) throws InterruptedException;
    }

    Batch(Fold<E> fold, Into into, Publisher publisher, Aside aside, Faults faults, Counts counts) {
        this.fold = fold;
        this.into = into;
        this.publisher = publisher;
        this.aside = aside;
        this.faults = faults;
        this.counts = counts;
    }

    /** What a record means: an event, or else the end of its key. */
    private record Decoded<E>(
            ConsumerRecord<byte[], byte[]> from, @Nullable E event, @Nullable Erased erased) {
        String key() {
            return Parked.id(from);
        }
    }

    /** Reads which keys are parked: others may have parked some of a partition that is new here. */
    void lookForParked() {
        parkedKeys = into.parked().keys().keySet();
    }

    /** The next records that cannot be read are put aside, however many they are. */
    void letRefusedPass() {
        refused.letPass();
    }

    /**
     * Folds the records and publishes what follows. Records of parked keys are parked behind them.
     *
     * @throws Refused.Alarm if nothing that a producer sends can be read
     * @throws RuntimeException if anything fails: the batch is to be read again
     */
    void take(Iterable<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var letters = new ArrayList<Letter>();
        var batch = begin(records, letters);
        fold(batch);
        end(letters);
    }

    private List<Decoded<E>> begin(
            Iterable<ConsumerRecord<byte[], byte[]>> records, List<Letter> letters)
            throws InterruptedException {
        refused.begin();
        var batch = decode(records, letters);
        refused.check();
        return withoutParked(batch);
    }

    private void end(List<Letter> letters) throws InterruptedException {
        putAside(letters);
        refused.end();
    }

    /** {@link #take}, but what cannot be folded is found by folding halves, and its key parked. */
    void takeApart(Iterable<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var letters = new ArrayList<Letter>();
        var byKey = new LinkedHashMap<String, List<Decoded<E>>>();
        for (var each : begin(records, letters))
            byKey.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each);
        takeApart(List.copyOf(byKey.values()));
        end(letters);
    }

    private void takeApart(List<List<Decoded<E>>> keys) throws InterruptedException {
        if (keys.isEmpty()) return;
        try {
            fold(keys.stream().flatMap(List::stream).toList());
        } catch (RuntimeException | StackOverflowError failed) {
            if (faults.isInfrastructure(failed)) throw failed;
            if (keys.size() > 1) {
                var half = keys.size() / 2;
                takeApart(keys.subList(0, half));
                takeApart(keys.subList(half, keys.size()));
            } else {
                var records = keys.getFirst().stream().map(Decoded::from).toList();
                into.parked().add(records, DeadLetters.describe(failed));
                lookForParked();
            }
        }
    }

    /**
     * Folds again what is parked of a key, from its first record on.
     *
     * @return false if it still cannot be folded
     */
    boolean repair(String key) throws InterruptedException {
        var parked = into.parked();
        for (var next = parked.first(key, fold.batch());
                !next.isEmpty();
                next = parked.first(key, fold.batch())) {
            var letters = new ArrayList<Letter>();
            try {
                fold(decode(next, letters));
            } catch (RuntimeException | StackOverflowError failed) {
                if (faults.isInfrastructure(failed)) throw failed;
                return false;
            }
            putAside(letters);
            parked.remove(key, next);
        }
        parked.settle(key);
        return true;
    }

    private List<Decoded<E>> decode(
            Iterable<ConsumerRecord<byte[], byte[]>> records, List<Letter> letters)
            throws InterruptedException {
        var batch = new ArrayList<Decoded<E>>();
        for (var each : records) decode(each, batch, letters);
        return batch;
    }

    private void decode(
            ConsumerRecord<byte[], byte[]> consumed, List<Decoded<E>> batch, List<Letter> letters)
            throws InterruptedException {
        try {
            if (consumed.value() == null) {
                erased(consumed, batch);
            } else {
                var event = fold.decode(Received.of(consumed));
                if (event != null) batch.add(new Decoded<>(consumed, event, null));
            }
            refused.good(consumed.topic());
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Exception | StackOverflowError unreadable) {
            if (unreadable instanceof RuntimeException failed && faults.isInfrastructure(failed))
                throw failed;
            refused.bad(consumed.topic(), unreadable);
            letters.add(new Letter(consumed, unreadable));
        }
    }

    private void erased(ConsumerRecord<byte[], byte[]> consumed, List<Decoded<E>> batch)
            throws Exception {
        var key = Received.keyOf(consumed);
        if (fold.erasable().contains(consumed.topic()))
            batch.add(new Decoded<>(consumed, null, new Erased(consumed.topic(), key)));
        else counts.ignoredNulls.increment();
    }

    /** Parks what belongs behind a parked key; the end of a key also ends that it is parked. */
    private List<Decoded<E>> withoutParked(List<Decoded<E>> batch) {
        if (parkedKeys.isEmpty()) return batch;
        var free = new ArrayList<Decoded<E>>();
        var behind = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
        for (var each : batch) {
            if (!parkedKeys.contains(each.key())) {
                free.add(each);
            } else if (each.erased() != null) {
                behind.remove(each.key());
                into.parked().forget(each.key());
                lookForParked();
                free.add(each);
            } else {
                behind.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each.from());
            }
        }
        behind.values().forEach(records -> into.parked().add(records, "behind a parked record"));
        return free;
    }

    /** Events and ends in the order in which they came. */
    private void fold(List<Decoded<E>> batch) throws InterruptedException {
        int from = 0;
        while (from < batch.size()) {
            var ends = batch.get(from).erased() != null;
            int to = from;
            while (to < batch.size() && ends == (batch.get(to).erased() != null)) to++;
            var run = batch.subList(from, to);
            publish(ends ? erase(run) : apply(run));
            from = to;
        }
    }

    private Follows apply(List<Decoded<E>> run) {
        var events = new ArrayList<E>(run.size());
        for (var each : run) if (each.event() != null) events.add(each.event());
        return fold.apply(into.view(), events);
    }

    private Follows erase(List<Decoded<E>> run) {
        var ended = new ArrayList<Erased>(run.size());
        for (var each : run) if (each.erased() != null) ended.add(each.erased());
        return fold.erase(into.view(), ended);
    }

    private void publish(Follows follows) throws InterruptedException {
        if (follows == Follows.NOTHING) return;
        var live = into.live().get();
        if (live.isEmpty()) return;
        try {
            publisher.publish(follows.messages(live.get())).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unpublished) {
            // No retry makes a record smaller: what it follows from is poison.
            if (unpublished.getCause() instanceof RecordTooLargeException tooLarge)
                throw new IllegalArgumentException("what follows from it is too large");
            throw new KafkaException(
                    "what follows from a batch could not be published", unpublished);
        }
    }

    private void putAside(List<Letter> letters) throws InterruptedException {
        if (letters.isEmpty()) return;
        aside.add(letters);
        counts.deadLetters.add(letters.size());
    }
}
