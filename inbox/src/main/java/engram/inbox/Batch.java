package engram.inbox;

import com.mongodb.MongoException;
import engram.outbox.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Takes one batch through a fold: decode, fold, publish. Plain code with no thread of its own. When
 * it returns, the batch may be committed; when it throws, nothing is lost by reading the batch
 * again.
 */
final class Batch<E> {
    private final Fold<E> fold;
    private final Publisher publisher;
    private final Aside aside;

    /** What to do with a record that the fold cannot take. */
    interface Aside {
        void add(ConsumerRecord<byte[], byte[]> poison, Exception reason)
                throws InterruptedException;
    }

    Batch(Fold<E> fold, Publisher publisher, Aside aside) {
        this.fold = fold;
        this.publisher = publisher;
        this.aside = aside;
    }

    private record Decoded<E>(ConsumerRecord<byte[], byte[]> from, E event) {}

    /**
     * Folds the records and publishes what follows.
     *
     * @throws MongoException or KafkaException if the infrastructure fails: the batch is to be read
     *     again
     */
    void take(Iterable<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException {
        var batch = new ArrayList<Decoded<E>>();
        for (var each : records) {
            var event = decode(each);
            if (event != null) batch.add(new Decoded<>(each, event));
        }
        if (batch.isEmpty()) return;
        try {
            fold(batch.stream().map(Decoded::event).toList());
        } catch (MongoException | KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException poisoned) {
            oneByOne(batch);
        }
    }

    private @Nullable E decode(ConsumerRecord<byte[], byte[]> consumed)
            throws InterruptedException {
        try {
            return fold.decode(Received.of(consumed));
        } catch (InterruptedException | MongoException | KafkaException infrastructure) {
            throw infrastructure;
        } catch (Exception unreadable) {
            aside.add(consumed, unreadable);
            return null;
        }
    }

    /**
     * Some record of the batch breaks the fold: finds out which by folding each alone, which
     * idempotence allows.
     */
    private void oneByOne(List<Decoded<E>> batch) throws InterruptedException {
        for (var each : batch) {
            try {
                fold(List.of(each.event()));
            } catch (MongoException | KafkaException infrastructure) {
                throw infrastructure;
            } catch (RuntimeException poison) {
                aside.add(each.from(), poison);
            }
        }
    }

    private void fold(List<E> events) throws InterruptedException {
        try {
            publisher.publish(fold.apply(events)).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unpublished) {
            throw new KafkaException(
                    "what follows from a batch could not be published", unpublished);
        }
    }
}
