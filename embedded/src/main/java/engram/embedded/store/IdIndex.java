package engram.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the collection's own map, so it has nothing to keep and to lose. */
final class IdIndex extends SearchableIndex {
    private static final String ID = "_id";
    private static final int EXACT = 1_000;
    private static final int RANGE = 15;
    private static final int ORDER_ONLY = 1;

    private final MVMap<Object, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    Optional<AccessPath> path(Demands demands, Sort sort) {
        var direction = sort.along(List.of(ID), Set.of());
        var demand = demands.on(ID);
        if (demand.isEmpty()) {
            return sort.any() || direction.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new AccessPath(
                                    ORDER_ONLY,
                                    true,
                                    false,
                                    () -> walk(null, null, direction.get())));
        }
        return Optional.of(
                switch (demand.get()) {
                    case Demand.OneOf(var ids) ->
                            new AccessPath(
                                    EXACT,
                                    sort.any() || ids.size() == 1,
                                    demands.count() == 1,
                                    () -> ids.stream().filter(documents::containsKey));
                    case Demand.Between(var from, var to) -> range(from, to, direction);
                    case Demand.StartsWith(var text) ->
                            range(text, text + Character.MAX_VALUE, direction);
                });
    }

    private AccessPath range(
            @Nullable Object from, @Nullable Object to, Optional<Sort.Direction> direction) {
        return new AccessPath(
                RANGE,
                direction.isPresent(),
                false,
                () -> walk(from, to, direction.orElse(Sort.Direction.FORWARDS)));
    }

    private Stream<Object> walk(
            @Nullable Object from, @Nullable Object to, Sort.Direction direction) {
        Iterator<Object> positions =
                switch (direction) {
                    case FORWARDS -> documents.cursor(from, to, false);
                    case BACKWARDS -> documents.cursor(to, from, true);
                };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return document.get(ID);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var id = Objects.requireNonNull(document.get(ID));
        if (documents.containsKey(id)) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(List.of(id)));
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // The collection has put the document into the map.
    }

    @Override
    public @Nullable Object remove(Document document) {
        return document.get(ID);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // An update never changes the _id.
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        // The collection replaces the document in the map.
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The collection drops the map.
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
