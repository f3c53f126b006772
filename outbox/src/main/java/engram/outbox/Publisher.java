package engram.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes records to topics. */
public interface Publisher {

    /**
     * Sends records in their order; those with one route stay in it.
     *
     * @return completes once every record is acknowledged by all in-sync replicas; fails if any is
     *     not
     */
    CompletableFuture<Void> publish(List<Message> messages);
}
