package engram.review.facts;

import engram.outbox.Message;
import engram.outbox.Publisher;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes facts straight to their topics. A fact counts as written once all in-sync replicas have
 * it; one that is not acknowledged in time may be written nevertheless, which the identity of facts
 * makes harmless when it is sent again.
 */
@Singleton
public final class Facts {
    private static final Logger log = LoggerFactory.getLogger(Facts.class);

    private final Publisher publisher;
    private final Duration patience;

    /**
     * @param patience how long a request waits for the broker
     */
    public Facts(Publisher publisher, @Value("${engram.review.patience:7s}") Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    /** Whether the fact is acknowledged. */
    public boolean write(Message fact) {
        return write(List.of(fact)).getFirst();
    }

    /** For each of the facts, sent in this order, whether it is acknowledged. */
    public List<Boolean> write(List<Message> facts) {
        if (facts.isEmpty()) return List.of();
        var acknowledged = facts.stream().map(_ -> new CompletableFuture<Void>()).toList();
        var all = CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
        // On a thread of its own, because a producer that does not find its broker blocks.
        Thread.ofVirtual().name("facts").start(() -> send(facts, acknowledged));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unacknowledged) {
            log.atWarn()
                    .addKeyValue("reason", unacknowledged.toString())
                    .log("Facts were not acknowledged in time; their senders will try again");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        // Settles what is open, so that what was not sent yet never is.
        acknowledged.forEach(each -> each.cancel(false));
        return acknowledged.stream()
                .map(each -> each.state() == CompletableFuture.State.SUCCESS)
                .toList();
    }

    private void send(List<Message> facts, List<CompletableFuture<Void>> acknowledged) {
        try {
            for (var i = 0; i < facts.size(); i++) {
                var written = acknowledged.get(i);
                if (written.isDone()) return;
                publisher
                        .publish(List.of(facts.get(i)))
                        .whenComplete((_, failure) -> {
                            if (failure == null) written.complete(null);
                            else written.completeExceptionally(failure);
                        });
            }
        } catch (RuntimeException closed) {
            acknowledged.forEach(each -> each.completeExceptionally(closed));
        }
    }
}
