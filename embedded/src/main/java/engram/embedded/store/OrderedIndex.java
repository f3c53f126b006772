package engram.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index in memory, ordered by the values of its fields and then by {@code _id}; an
 * array has an entry for each of its elements. Serves equality of its first fields, a range of the
 * next one, and the order of the rest.
 */
final class OrderedIndex extends SearchableIndex {
    private final NavigableSet<Entry> entries = new ConcurrentSkipListSet<>(Entry.ORDER);
    private final boolean unique;

    /** Whether a document has had several entries: then bounds can hold for different elements. */
    private boolean arrays;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
    }

    @Override
    Optional<AccessPath> path(Demands demands, Sort sort) {
        return new IndexSearch(entries, keys(), arrays).path(demands, sort);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuse(document, document.get("_id"), collection);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        refuse(newDocument, oldDocument.get("_id"), collection);
    }

    /** Refuses two arrays in one document, as MongoDB does, and what a unique index has already. */
    private void refuse(
            Document document, @Nullable Object position, MongoCollection<Object> collection) {
        var tuples = tuples(document);
        if (!unique) {
            return;
        }
        for (var values : tuples) {
            var same = entries.subSet(Entry.before(values), Entry.after(values));
            if (same.stream().anyMatch(entry -> !Objects.equals(entry.position(), position))) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        add(document, tuples(document), position);
    }

    private void add(Document document, List<List<@Nullable Object>> tuples, Object position) {
        arrays = arrays || hasArray(document);
        tuples.forEach(values -> entries.add(Entry.of(shared(values), position)));
    }

    /** Neighbours have most of their values in common, and the index is held in memory. */
    private static List<@Nullable Object> shared(List<@Nullable Object> values) {
        return values.stream()
                .<@Nullable Object>map(
                        value -> value instanceof String text ? text.intern() : value)
                .toList();
    }

    @Override
    public @Nullable Object remove(Document document) {
        var position = document.get("_id");
        if (position != null) {
            tuples(document).forEach(values -> entries.remove(Entry.of(values, position)));
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
        if (before.equals(after)) {
            return;
        }
        before.forEach(values -> entries.remove(Entry.of(values, position)));
        add(newDocument, after, position);
    }

    private List<List<@Nullable Object>> tuples(Document document) {
        if (isSparse() && keys().stream().noneMatch(key -> hasValue(document, key))) {
            return List.of();
        }
        var tuples = new ArrayList<List<@Nullable Object>>();
        for (var values : getKeyValues(document)) {
            tuples.add(values.stream().toList());
        }
        return tuples.isEmpty() ? List.of(withoutEmptyArrays(document)) : tuples;
    }

    /** An empty array has no elements to index, yet its document must be found by other fields. */
    private List<@Nullable Object> withoutEmptyArrays(Document document) {
        var values = new ArrayList<@Nullable Object>();
        for (var key : keys()) {
            var value = Utils.getSubdocumentValueCollectionAware(document, key);
            var one =
                    value instanceof Collection<?> many
                            ? many.stream().findFirst().orElse(null)
                            : value;
            values.add(new KeyValue(Collections.singletonList(one)).normalized().get(0));
        }
        return values;
    }

    private boolean hasArray(Document document) {
        return keys().stream()
                .anyMatch(key ->
                        Utils.getSubdocumentValueCollectionAware(document, key)
                                instanceof Collection<?>);
    }

    private static boolean hasValue(Document document, String key) {
        return !(Utils.getSubdocumentValue(document, key) instanceof Missing);
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
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
