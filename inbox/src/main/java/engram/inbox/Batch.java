package engram.inbox;

import com.mongodb.MongoException;
import engram.outbox.Message;
import engram.outbox.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
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

    /** A record that the fold cannot take. */
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
        var letters = new ArrayList<Letter>();
        for (var each : records) {
            var event = decode(each, letters);
            if (event != null) batch.add(new Decoded<>(each, event));
        }
        fold(batch, letters);
        if (!letters.isEmpty()) aside.add(letters);
    }

    private @Nullable E decode(ConsumerRecord<byte[], byte[]> consumed, List<Letter> letters)
            throws InterruptedException {
        try {
            return fold.decode(Received.of(consumed));
        } catch (InterruptedException | MongoException | KafkaException infrastructure) {
            throw infrastructure;
        } catch (Exception | StackOverflowError unreadable) {
            letters.add(new Letter(consumed, unreadable));
            return null;
        }
    }

    /**
     * Folds; if some record breaks the fold, finds out which by folding halves, which idempotence
     * allows.
     */
    private void fold(List<Decoded<E>> batch, List<Letter> letters) throws InterruptedException {
        if (batch.isEmpty()) return;
        try {
            publish(fold.apply(batch.stream().map(Decoded::event).toList()));
        } catch (MongoException | KafkaException infrastructure) {
            throw infrastructure;
        } catch (RuntimeException | StackOverflowError poisoned) {
            if (batch.size() == 1) {
                letters.add(new Letter(batch.getFirst().from(), poisoned));
                return;
            }
            var half = batch.size() / 2;
            fold(batch.subList(0, half), letters);
            fold(batch.subList(half, batch.size()), letters);
        }
    }

    private void publish(List<Message> messages) throws InterruptedException {
        try {
            publisher.publish(messages).get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unpublished) {
            // No retry makes a record smaller: what it follows from is poison.
            if (unpublished.getCause() instanceof RecordTooLargeException tooLarge)
                throw new IllegalArgumentException("what follows from it is too large", tooLarge);
            throw new KafkaException(
                    "what follows from a batch could not be published", unpublished);
        }
    }
}
