package engram.outbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Publishes what marked aggregates have to tell. Plain code over a store, a publisher and a term of
 * office, with no thread and no clock of its own: a test can stop it between any two steps and
 * start another.
 *
 * <p>Delivery: at least once. The last record of a key is the newest state: one relay at a time
 * sends, and one that outstayed its term marks what it sent, so that the next sends the newest
 * state after it.
 */
final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Sent before the first of them is waited for; bounds what is in memory and in the term. */
    private static final int CHUNK = 500;

    /** The messages of one aggregate that are in memory together. */
    private static final int AT_ONCE = 50;

    private final Store store;
    private final Publisher publisher;
    private final Map<String, Published> kinds;

    /** The right to send, for a while. */
    interface Term {
        /** Whether a record sent now is acknowledged or given up within the term. */
        boolean maySend();

        /** Whether no other relay can have sent anything since the term began. */
        boolean isUnbroken();
    }

    /** How a pass ended. */
    enum Outcome {
        /** Everything that was marked is published. */
        DONE,
        /** The term or the chunk was used up: the next pass is due at once. */
        MORE,
        /** Something failed and is to be tried again after a pause. */
        FAILED
    }

    Relay(Store store, Publisher publisher, List<Published> kinds) {
        this.store = store;
        this.publisher = publisher;
        this.kinds =
                kinds.stream()
                        .collect(Collectors.toMap(Published::collection, Function.identity()));
    }

    private record Sent(
            Store.Mark mark,
            Published kind,
            Document aggregate,
            long version,
            CompletableFuture<Void> acknowledged) {}

    /**
     * Publishes what is marked now, as far as the term allows. A mark whose version is not reached
     * stays, because its write is under way or never came; what the aggregate is by now is
     * published all the same, once.
     */
    Outcome pass(Term term) throws InterruptedException {
        var sent = new ArrayList<Sent>();
        var outcome = Outcome.DONE;
        for (var mark : store.marks()) {
            if (sent.size() == CHUNK || !term.maySend()) {
                outcome = Outcome.MORE;
                break;
            }
            var aggregate = store.find(mark.collection(), mark.id());
            if (aggregate.isEmpty()) continue;
            try {
                send(mark, aggregate.get()).ifPresent(sent::add);
            } catch (RuntimeException broken) {
                warn(mark, broken);
                outcome = Outcome.FAILED;
            }
        }
        for (var each : sent) if (!settle(each, term)) outcome = Outcome.FAILED;
        return outcome;
    }

    private Optional<Sent> send(Store.Mark mark, Document aggregate) {
        var kind = kinds.get(mark.collection());
        if (kind == null) throw new IllegalStateException("nothing publishes this collection");
        var version = aggregate.getLong("version");
        if (!mark.calls(version)) return Optional.empty();
        var acknowledged = publish(kind.messages(aggregate).iterator());
        return Optional.of(new Sent(mark, kind, aggregate, version, acknowledged));
    }

    private CompletableFuture<Void> publish(Iterator<Message> messages) {
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        do {
            var some = new ArrayList<Message>();
            while (some.size() < AT_ONCE && messages.hasNext()) some.add(messages.next());
            acknowledged.add(publisher.publish(some));
        } while (messages.hasNext() && !acknowledged.getLast().isCompletedExceptionally());
        return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
    }

    private boolean settle(Sent sent, Term term) throws InterruptedException {
        try {
            sent.acknowledged().get(40, TimeUnit.SECONDS);
            sent.kind().published(sent.aggregate());
            if (term.isUnbroken()) store.published(sent.mark(), sent.version());
            else store.mark(sent.mark().collection(), sent.mark().id(), sent.version());
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException unpublished) {
            warn(sent.mark(), unpublished);
            return false;
        }
    }

    private static void warn(Store.Mark mark, Exception cause) {
        log.atWarn()
                .setCause(cause)
                .addKeyValue("collection", mark.collection())
                .log("An aggregate could not be published; it will be tried again");
    }
}
