package engram.embedded.store.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import engram.embedded.store.bytes.OrderedBytes;
import engram.embedded.store.query.Demands;
import engram.embedded.store.query.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index, ordered by the values of its fields and then by {@code _id}; an array has an
 * entry for each of its elements. Serves equality of its first fields, a range of the next one, and
 * the order of the rest.
 */
public final class OrderedIndex extends SearchableIndex {
    private final IndexEntries entries;
    private final IndexedValues fields;
    private final boolean unique;

    /** An index over entries that may be there already. */
    public OrderedIndex(
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique,
            IndexEntries entries) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
        fields = new IndexedValues(keys());
    }

    @Override
    public Optional<AccessPath> path(Demands demands, Sort sort) {
        return new IndexSearch(entries, keys()).path(demands, sort).map(path -> path.by(this));
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuse(document, Objects.requireNonNull(document.get("_id")), collection);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        refuse(newDocument, Objects.requireNonNull(oldDocument.get("_id")), collection);
    }

    /** Refuses two arrays in one document, as MongoDB does, and what a unique index has already. */
    private void refuse(Document document, Object position, MongoCollection<Object> collection) {
        if (!unique) {
            if (fields.ofPlain(document).isEmpty()) {
                var _ = getKeyValues(document);
            }
            return;
        }
        for (var values : tuples(document)) {
            if (entries.othersHave(values, position)) {
                throw new DuplicateKeyError(
                        this, collection, getKeys(), new KeyValue(shown(document)).normalized());
            }
        }
    }

    /** Checks again, for an index over what is there already is checked as a whole beforehand. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (unique) {
            checkAdd(document, collection);
        }
        add(document, tuples(document), position);
    }

    private void add(Document document, List<byte[]> tuples, Object position) {
        if (fields.ofPlain(document).isEmpty()) {
            entries.noteArrays();
        }
        tuples.forEach(values -> entries.add(values, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = document.get("_id");
        if (position != null) {
            tuples(document).forEach(values -> entries.remove(values, position));
        }
        return position;
    }

    /** What {@link #checkUpdate} has let through. */
    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        var before = tuples(oldDocument);
        var after = tuples(newDocument);
        if (Arrays.deepEquals(before.toArray(), after.toArray())) {
            return;
        }
        before.forEach(values -> entries.remove(values, position));
        add(newDocument, after, position);
    }

    /** The bytes of the values of each entry that the document has. */
    private List<byte[]> tuples(Document document) {
        var plain = fields.ofPlain(document);
        if (plain.isPresent()) {
            return isSparse() && IndexedValues.nonePresent(plain.get())
                    ? List.of()
                    : List.of(OrderedBytes.of(plain.get()));
        }
        var tuples = getKeyValues(document).stream().map(OrderedBytes::of).toList();
        return tuples.isEmpty() ? List.of(withoutEmptyArrays(document)) : tuples;
    }

    /** An empty array has no elements to index, yet its document must be found by other fields. */
    private byte[] withoutEmptyArrays(Document document) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : shown(document)) {
            values.add(
                    value instanceof Collection<?> many
                            ? many.stream().findFirst().orElse(null)
                            : value);
        }
        return OrderedBytes.of(values);
    }

    /** What the document has in each field, arrays as such. */
    private List<Object> shown(Document document) {
        return keys().stream()
                .map(key -> Utils.getSubdocumentValueCollectionAware(document, key))
                .toList();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.drop();
    }
}
