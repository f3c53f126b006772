package engram.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what marked aggregates have to tell. Plain code over a store and a publisher, with no
 * thread and no clock of its own: a test can stop it between any two steps and start another.
 *
 * <p>Delivery: at least once, in the order of an aggregate's versions as long as one relay runs at
 * a time.
 */
final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Store store;
    private final Publisher publisher;
    private final Map<String, Published> kinds;

    Relay(Store store, Publisher publisher, List<Published> kinds) {
        this.store = store;
        this.publisher = publisher;
        this.kinds =
                kinds.stream()
                        .collect(Collectors.toMap(Published::collection, Function.identity()));
    }

    private record Sent(Published kind, Document aggregate, CompletableFuture<Void> acknowledged) {}

    /**
     * Publishes everything that is marked now. A mark whose version is not reached yet stays: its
     * write is under way, or never came.
     *
     * @return true if something failed and is to be tried again
     */
    boolean pass() throws InterruptedException {
        var sent = new ArrayList<Sent>();
        for (var mark : store.marks()) {
            var aggregate = store.find(mark.collection(), mark.id());
            if (aggregate.isEmpty() || aggregate.get().getLong("version") < mark.version())
                continue;
            sent.add(send(kindOf(mark.collection()), aggregate.get()));
        }
        var failed = false;
        for (var each : sent) failed |= !settle(each);
        return failed;
    }

    private Published kindOf(String collection) {
        var kind = kinds.get(collection);
        if (kind == null)
            throw new IllegalStateException("nothing publishes the collection " + collection);
        return kind;
    }

    private Sent send(Published kind, Document aggregate) {
        try {
            return new Sent(kind, aggregate, publisher.publish(kind.messages(aggregate)));
        } catch (RuntimeException broken) {
            return new Sent(kind, aggregate, CompletableFuture.failedFuture(broken));
        }
    }

    private boolean settle(Sent sent) throws InterruptedException {
        var collection = sent.kind().collection();
        try {
            sent.acknowledged().get(40, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unpublished) {
            log.atWarn()
                    .setCause(unpublished)
                    .addKeyValue("collection", collection)
                    .log("An aggregate could not be published; it will be tried again");
            return false;
        }
        sent.kind().published(sent.aggregate());
        store.unmark(
                collection, sent.aggregate().getString("_id"), sent.aggregate().getLong("version"));
        return true;
    }
}
