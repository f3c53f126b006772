package engram.embedded.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import engram.embedded.store.bytes.Bson;
import engram.embedded.store.query.Demand;
import engram.embedded.store.query.Demands;
import engram.embedded.store.query.Sort;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the collection's own map, so it has nothing to keep and to lose. */
public final class IdIndex extends SearchableIndex {
    private static final String ID = "_id";
    private static final int EXACT = 1_000;
    private static final int RANGE = 15;
    private static final int ORDER_ONLY = 1;

    private final MVMap<Object, byte[]> documents;

    public IdIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public Optional<AccessPath> path(Demands demands, Sort sort) {
        var direction = sort.along(List.of(ID), Set.of());
        var demand = demands.on(ID);
        if (demand.isEmpty()) {
            return sort.any() || direction.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new AccessPath(
                                    ORDER_ONLY, true, false, walk(null, null, direction.get())));
        }
        return Optional.of(
                switch (demand.get()) {
                    case Demand.OneOf(var ids) ->
                            new AccessPath(
                                    EXACT,
                                    sort.any() || ids.size() == 1,
                                    demands.count() == 1,
                                    Spots.listed(() -> present(ids)));
                    case Demand.Between(var from, var to) -> range(from, to, direction);
                    case Demand.StartsWith(var text) ->
                            range(text, text + Character.MAX_VALUE, direction);
                });
    }

    private List<Object> present(List<Object> ids) {
        return ids.stream().filter(documents::containsKey).toList();
    }

    private AccessPath range(
            @Nullable Object from, @Nullable Object to, Optional<Sort.Direction> direction) {
        return new AccessPath(
                RANGE,
                direction.isPresent(),
                false,
                walk(from, to, direction.orElse(Sort.Direction.FORWARDS)));
    }

    private Spots walk(@Nullable Object from, @Nullable Object to, Sort.Direction direction) {
        return mark -> Spots.walk(documents, from, to, direction, mark, IdIndex::spot);
    }

    /** All documents, in the order of their positions. */
    public static AccessPath all(MVMap<Object, byte[]> documents) {
        Spots spots =
                mark ->
                        Spots.walk(
                                documents,
                                null,
                                null,
                                Sort.Direction.FORWARDS,
                                mark,
                                IdIndex::spot);
        return new AccessPath(0, false, false, spots);
    }

    private static Spot spot(Cursor<Object, byte[]> cursor) {
        return new Spot(cursor.getKey(), cursor.getKey(), cursor.getValue());
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
        // An update never changes the _id, but it can make a document that could not be read again.
        var _ = Bson.encodeStored(newDocument);
    }

    /**
     * Replaces the document: only here it has its fields in the order in which they were sent. The
     * library hands the collection one in the order that they had before.
     */
    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        documents.put(position, Bson.encode(newDocument));
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
