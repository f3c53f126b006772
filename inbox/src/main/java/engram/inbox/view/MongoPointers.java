package engram.inbox.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Pointers in the collection {@code view_pointers}, beside the views: whoever drops these drops
 * them too.
 */
@Singleton
public final class MongoPointers implements Pointers {
    private final MongoCollection<Document> pointers;

    public MongoPointers(@Named("views") MongoDatabase views) {
        pointers = views.getCollection("view_pointers");
    }

    @Override
    public Pointer find(String fold) {
        var found = pointers.find(eq("_id", fold)).first();
        return found == null ? Pointer.NONE : read(found);
    }

    @Override
    public boolean replace(String fold, Pointer before, Pointer next) {
        var document = write(fold, next.written(before.rev() + 1));
        if (before.rev() > 0)
            return pointers.replaceOne(and(eq("_id", fold), eq("rev", before.rev())), document)
                            .getMatchedCount()
                    == 1;
        try {
            pointers.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }

    @Override
    public Set<String> generations() {
        var ids = new HashSet<String>();
        for (var each : pointers.find()) {
            var pointer = read(each);
            if (pointer.live() != null) ids.add(pointer.live().id());
            if (pointer.building() != null) ids.add(pointer.building().id());
            pointer.kept().forEach(kept -> ids.add(kept.id()));
            ids.addAll(pointer.dropped());
        }
        return ids;
    }

    private static Document write(String fold, Pointer pointer) {
        return new Document("_id", fold)
                .append("rev", pointer.rev())
                .append("live", write(pointer.live()))
                .append("building", pointer.building() == null ? null : write(pointer.building()))
                .append("kept", pointer.kept().stream().map(MongoPointers::write).toList())
                .append("dropped", pointer.dropped())
                .append("differing", write(pointer.differing()));
    }

    private static @Nullable Document write(@Nullable Generation each) {
        return each == null
                ? null
                : new Document("generation", each.id())
                        .append("layout", each.layout())
                        .append("epoch", each.epoch());
    }

    private static Document write(Kept each) {
        return new Document("generation", each.id())
                .append("layout", each.generation().layout())
                .append("epoch", each.generation().epoch())
                .append("complete", each.complete())
                .append("until", Date.from(each.until()));
    }

    private static @Nullable Document write(@Nullable Differing each) {
        return each == null
                ? null
                : new Document("before", write(each.before()))
                        .append("unread", new Document(Map.<String, Object>copyOf(each.unread())))
                        .append("after", each.after())
                        .append("process", each.process())
                        .append("until", Date.from(each.until()));
    }

    private static Pointer read(Document each) {
        var live = each.get("live", Document.class);
        var building = each.get("building", Document.class);
        var differing = each.get("differing", Document.class);
        return new Pointer(
                each.getLong("rev"),
                live == null ? null : generation(live),
                building == null ? null : kept(building),
                each.getList("kept", Document.class).stream().map(MongoPointers::kept).toList(),
                List.copyOf(each.getList("dropped", String.class)),
                differing == null ? null : differing(differing));
    }

    private static Generation generation(Document each) {
        return new Generation(
                each.getString("generation"), each.getInteger("layout"), each.getLong("epoch"));
    }

    private static Kept kept(Document each) {
        return new Kept(
                generation(each), each.getBoolean("complete"), each.getDate("until").toInstant());
    }

    private static Differing differing(Document each) {
        var before = each.get("before", Document.class);
        var unread = new HashMap<String, Long>();
        each.get("unread", Document.class).forEach((at, from) -> unread.put(at, (Long) from));
        return new Differing(
                before == null ? null : generation(before),
                unread,
                each.getString("after"),
                each.getString("process"),
                each.getDate("until").toInstant());
    }
}
