package engram.outbox;

import engram.tasks.Begun;
import engram.tasks.Work;
import engram.tasks.lease.Term;
import engram.tasks.mark.Mark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Publishes what a marked aggregate has to tell, as it stands now.
 *
 * <p>Delivery: at least once. The last record of a key is the newest state: one relay at a time
 * sends, and one that outstayed its term marks what it sent, so that the next sends the newest
 * state after it.
 */
final class Relay implements Work {
    /** The messages of one aggregate that are in memory together. */
    private static final int AT_ONCE = 50;

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

    @Override
    public Begun begin(Mark mark, Term term) {
        var key = mark.key();
        var found = store.find(key.kind(), key.id());
        if (found.isEmpty()) return new Begun.Nothing();
        var kind = kinds.get(key.kind());
        if (kind == null) throw new IllegalStateException("nothing publishes this collection");
        return send(mark, kind, found.get());
    }

    private Begun send(Mark mark, Published kind, Document aggregate) {
        var version = aggregate.getLong("version");
        if (!mark.calls(version)) return new Begun.Nothing();
        var acknowledged = publish(kind.messages(aggregate).iterator());
        return new Begun.OnTheWay(
                version,
                () -> {
                    acknowledged.get(40, TimeUnit.SECONDS);
                    kind.published(aggregate);
                });
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
}
