package engram.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import engram.embedded.store.bytes.Bson;
import engram.embedded.store.index.AccessPath;
import engram.embedded.store.index.IdIndex;
import engram.embedded.store.index.SearchableIndex;
import engram.embedded.store.index.Spots;
import engram.embedded.store.query.Conditions;
import engram.embedded.store.query.Demands;
import engram.embedded.store.query.Find;
import engram.embedded.store.query.Sort;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: BSON bytes by {@code _id}, in the order of {@code _id}. Its operations exclude
 * one another.
 */
final class DocumentCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final int QUERY_PLAN_KILLED = 175;

    private final MVMap<Object, byte[]> documents;

    DocumentCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /**
     * An index that is not empty has every document already; so one that could not be built leaves
     * nothing behind.
     */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        var known = getIndexes().stream().anyMatch(each -> each.getName().equals(index.getName()));
        try {
            super.addIndex(index);
        } catch (RuntimeException failed) {
            if (!known) {
                index.drop();
            }
            throw failed;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    /** Reads no document where an index alone can say. */
    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (skip > 0 || limit > 0 || query == null || !Demands.sayAllOf(query)) {
            return super.count(query, skip, limit);
        }
        return bestPath(query, null)
                .filter(AccessPath::complete)
                .map(path -> (int) path.count())
                .orElseGet(() -> super.count(query, 0, 0));
    }

    /** Of an array on the way, some elements may have no such field; that is no value. */
    @Override
    public synchronized Document handleDistinct(Document query) {
        var answer = super.handleDistinct(query);
        if (answer.get("values") instanceof Collection<?> values)
            values.removeIf(Missing.class::isInstance);
        return answer;
    }

    /** What the library's own commands read, one document after the other. */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        var search = search(new Find(query, orderBy, null, skip, limit));
        return fields == null || fields.isEmpty()
                ? new QueryResult(search::rest)
                : new QueryResult(projected(search.stream(), fields));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** The first documents of a search, or the next ones. */
    synchronized List<Document> next(Search search, int most) {
        if (documents.isClosed() || !search.isBy(getIndexes())) {
            throw new MongoServerError(
                    QUERY_PLAN_KILLED, "QueryPlanKilled", "The collection or the index is gone");
        }
        var found = search.batch(most);
        var fields = search.find().fields();
        return fields == null || fields.isEmpty() ? found : projected(found.stream(), fields);
    }

    private List<Document> projected(Stream<Document> found, Document fields) {
        return matchDocumentsFromStream(new Document(), found, 0, 0, 0, null, fields)
                .collectDocuments();
    }

    /** What an index finds is checked, unless it has checked all: that costs n x n for n ids. */
    synchronized Search search(Find find) {
        var path = bestPath(find.filter(), find.sort());
        var unchecked =
                path.filter(AccessPath::complete).isPresent() && Demands.sayAllOf(find.filter());
        var check = unchecked ? new Document() : Conditions.apart(find.filter());
        var way = path.orElseGet(() -> IdIndex.all(documents));
        var comparator = way.sorted() ? null : deriveComparator(find.sort());
        if (comparator == null) {
            return new Search(this, find, check, way);
        }
        var found = new Search(this, find.unlimited(), check, way);
        var ordered = Spots.listed(() -> found.ordered(find, comparator));
        return new Search(this, find, check, new AccessPath(0, true, false, ordered));
    }

    boolean matches(Document document, Document query) {
        return query.isEmpty() || documentMatchesQuery(document, query);
    }

    /** What the map has at a position; null once it is removed. */
    byte @Nullable [] bytes(Object position) {
        return documents.get(position);
    }

    private Optional<AccessPath> bestPath(Document query, @Nullable Document orderBy) {
        var demands = Demands.of(query);
        var sort = Sort.of(orderBy);
        return getIndexes().stream()
                .map(index -> ((SearchableIndex) index).path(demands, sort))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(AccessPath::rank));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position =
                getIdField() == null
                        ? nextNumber()
                        : Objects.requireNonNull(Utils.getSubdocumentValue(document, getIdField()));
        documents.put(position, Bson.encodeStored(document));
        return position;
    }

    private Object nextNumber() {
        return documents.lastKey() instanceof Number last ? last.longValue() + 1 : 1L;
    }

    @Override
    protected Document getDocument(Object position) {
        return Bson.decode(Objects.requireNonNull(documents.get(position)));
    }

    /** The index on {@code _id} has replaced it, where there is one. */
    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        if (getIdField() == null) documents.put(position, Bson.encode(newDocument));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size of the data is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
