package engram.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/** Sends what aggregates have to tell, and notes that it was told. Safe to do twice. */
@Singleton
final class Dispatch {
    /** The messages of one aggregate that are in memory together. */
    private static final int AT_ONCE = 50;

    private final Marks marks;
    private final Publisher publisher;
    private final Map<String, Published> kinds;

    /** An aggregate as it was sent. */
    record Sent(Id id, Document aggregate) {
        long version() {
            return aggregate.getLong("version");
        }
    }

    Dispatch(Marks marks, Publisher publisher, List<Published> kinds) {
        this.marks = marks;
        this.publisher = publisher;
        this.kinds =
                kinds.stream()
                        .collect(Collectors.toMap(Published::collection, Function.identity()));
    }

    /** What an aggregate has to tell. */
    Iterable<Message> messages(Id id, Document aggregate) {
        return kind(id.collection()).messages(aggregate);
    }

    private Published kind(String collection) {
        var kind = kinds.get(collection);
        if (kind == null)
            throw new IllegalStateException("nothing publishes the collection " + collection);
        return kind;
    }

    /** Completes once all are acknowledged; fails if any is not. */
    CompletableFuture<Void> send(Iterable<Message> messages) {
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        Iterator<Message> left = messages.iterator();
        do {
            var some = new ArrayList<Message>();
            while (some.size() < AT_ONCE && left.hasNext()) some.add(left.next());
            acknowledged.add(publisher.publish(some));
        } while (left.hasNext() && !acknowledged.getLast().isCompletedExceptionally());
        return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
    }

    /** That all that these had to tell is acknowledged: takes their marks away. */
    void settle(List<Sent> sent) {
        var byCollection = new LinkedHashMap<String, List<Document>>();
        var versions = new HashMap<Id, Long>();
        for (var each : sent) {
            byCollection
                    .computeIfAbsent(each.id().collection(), _ -> new ArrayList<>())
                    .add(each.aggregate());
            versions.merge(each.id(), each.version(), Math::max);
        }
        byCollection.forEach((collection, told) -> kind(collection).published(told));
        marks.published(versions);
    }
}
