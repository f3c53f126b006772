package engram.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import engram.embedded.store.index.IdIndex;
import engram.embedded.store.index.OrderedIndex;
import engram.embedded.store.query.Conditions;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** One database: its collections and their indexes are maps of the file. */
final class DocumentDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    private static final String ID = "_id";

    private final DocumentFile file;
    private final CursorCommands cursorCommands;

    DocumentDatabase(
            String name, DocumentFile file, CursorRegistry unused, CursorCommands cursorCommands) {
        super(name, unused);
        this.file = file;
        this.cursorCommands = cursorCommands;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        UnaryOperator<Document> plain =
                one -> super.handleCommand(channel, command, one, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "update" ->
                    OrderedWrites.applies(query)
                            ? OrderedWrites.update(query, plain)
                            : plain.apply(query);
            case "insert" ->
                    OrderedWrites.counted(query, plain.apply(OrderedWrites.explicit(query)));
            case "aggregate" -> plain.apply(matched(query));
            case "createindexes" -> createIndexes(query, plain);
            case "dropindexes" -> dropIndexes(query, plain);
            case "find" -> find(channel, query, plain);
            default -> plain.apply(query);
        };
    }

    private Document find(Channel channel, Document query, UnaryOperator<Document> plain) {
        var collection = resolveCollection((String) query.get("find"), false);
        return collection == null
                ? plain.apply(query)
                : cursorCommands.find((DocumentCollection) collection, query, channel);
    }

    /** The same pipeline, with each condition by itself: its stages do not ask the collection. */
    private static Document matched(Document aggregate) {
        if (!(aggregate.get("pipeline") instanceof List<?> stages)) return aggregate;
        var apart = aggregate.clone();
        apart.put(
                "pipeline",
                stages.stream()
                        .map(stage ->
                                ((Document) stage).get("$match") instanceof Document filter
                                        ? new Document("$match", Conditions.apart(filter))
                                        : stage)
                        .toList());
        return apart;
    }

    private Document createIndexes(Document query, UnaryOperator<Document> plain) {
        var collection = resolveCollection((String) query.get("createIndexes"), false);
        IndexNames.demandFree(collection == null ? List.of() : collection.getIndexes(), query);
        return plain.apply(query);
    }

    /** By their keys: by name, the library forgets the indexes of other collections as well. */
    private Document dropIndexes(Document query, UnaryOperator<Document> plain) {
        var collection = resolveCollection((String) query.get("dropIndexes"), false);
        if (collection != null && query.get("index") instanceof String name) {
            IndexNames.demandDroppable(collection.getIndexes(), name);
            collection.getIndexes().stream()
                    .filter(index -> name.equals("*") || name.equals(index.getName()))
                    .map(Index::toIndexDescription)
                    .filter(description -> !isPrimaryKeyIndex((Document) description.get("key")))
                    .toList()
                    .forEach(description -> {
                        var one = query.clone();
                        one.put("index", description.get("key"));
                        var _ = plain.apply(one);
                    });
            var answer = new Document();
            Utils.markOkay(answer);
            return answer;
        }
        return plain.apply(query);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        return new DocumentCollection(
                this,
                collectionName,
                options,
                file.collection(getFullCollectionNamespace(collectionName)),
                cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.get(0).getKey().equals(ID)
                ? new IdIndex(
                        indexName,
                        keys,
                        file.collection(getFullCollectionNamespace(collectionName)))
                : index(collectionName, indexName, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return index(collectionName, indexName, keys, sparse, false);
    }

    private OrderedIndex index(
            String collectionName,
            String indexName,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique) {
        var entries = file.index(getFullCollectionNamespace(collectionName), indexName);
        return new OrderedIndex(indexName, keys, sparse, unique, entries);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        file.dropCollection(getFullCollectionNamespace(collectionName));
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        var oldName = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newCollectionName);
        file.renameCollection(oldName, getFullCollectionNamespace(newCollectionName));
    }

    @Override
    protected long getFileSize() {
        return file.bytes();
    }

    @Override
    protected long getStorageSize() {
        return file.bytes();
    }
}
