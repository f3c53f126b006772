package engram.embedded.store;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a command is heeded. Everything else that a command says is refused: the library leaves
 * aside what it does not know, and an answer that does so is a wrong one.
 */
final class Heeded {
    private static final int NOT_IMPLEMENTED = 238;

    /** What says how, or for how long, and never what; or what is so in any case. */
    private static final Set<String> ANYWHERE =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "lsid",
                    "readConcern",
                    "writeConcern",
                    "maxTimeMS",
                    "comment",
                    "ordered",
                    "bypassDocumentValidation");

    private static final Map<String, Set<String>> BY_COMMAND =
            Map.ofEntries(
                    entry(
                            "find",
                            Set.of(
                                    "filter",
                                    "sort",
                                    "projection",
                                    "skip",
                                    "limit",
                                    "batchSize",
                                    "singleBatch",
                                    "allowDiskUse")),
                    entry("getmore", Set.of("collection", "batchSize")),
                    entry("insert", Set.of("documents")),
                    entry("update", Set.of("updates")),
                    entry("delete", Set.of("deletes")),
                    entry(
                            "findandmodify",
                            Set.of("query", "update", "remove", "new", "upsert", "fields", "sort")),
                    entry("count", Set.of("query", "skip", "limit", "fields")),
                    entry("distinct", Set.of("key", "query")),
                    entry("create", Set.of()),
                    entry("createindexes", Set.of("indexes", "commitQuorum")),
                    entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse")));

    private static final Set<String> OF_AN_UPDATE = Set.of("q", "u", "multi", "upsert");
    private static final Set<String> OF_A_DELETE = Set.of("q", "limit");
    private static final Set<String> OF_AN_INDEX =
            Set.of("key", "name", "ns", "v", "unique", "sparse", "background");
    private static final Set<String> STAGES =
            Set.of("$match", "$skip", "$limit", "$sort", "$group", "$project", "$count");
    private static final Set<Object> ORDERS = Set.of(1L, -1L);
    private static final Set<String> COMPARISONS = Set.of("$gt", "$gte", "$lt", "$lte");

    private Heeded() {}

    /**
     * @throws MongoServerError if the command says something that would not be heeded
     */
    static void demand(String command, Document said) {
        var known = BY_COMMAND.get(command.toLowerCase(Locale.ROOT));
        if (known == null) return;
        for (var field : said.keySet())
            if (!known.contains(field)
                    && !ANYWHERE.contains(field)
                    && !field.equalsIgnoreCase(command)) throw refusal(command, field);
        filter(said.get("filter"));
        filter(said.get("query"));
        order(command, "sort", said.get("sort"));
        documents(said, "updates").forEach(Heeded::update);
        documents(said, "deletes").forEach(Heeded::delete);
        documents(said, "indexes").forEach(Heeded::index);
        for (var stage : documents(said, "pipeline")) {
            each(command, stage, STAGES);
            filter(stage.get("$match"));
        }
    }

    private static void update(Document update) {
        each("update", update, OF_AN_UPDATE);
        filter(update.get("q"));
        if (!(update.get("u") instanceof Document)) throw refusal("update", "a pipeline");
    }

    private static void delete(Document delete) {
        each("delete", delete, OF_A_DELETE);
        filter(delete.get("q"));
        if (!(delete.get("limit") instanceof Number limit && limit.longValue() >> 1 == 0))
            throw refusal("delete", "limit " + delete.get("limit"));
    }

    private static void index(Document index) {
        each("createIndexes", index, OF_AN_INDEX);
        order("createIndexes", "key", index.get("key"));
        if (!(index.get("key") instanceof Document key) || key.isEmpty())
            throw refusal("createIndexes", "no key");
        for (var field : key.keySet())
            if (field.contains("$")) throw refusal("createIndexes", field);
    }

    private static void each(String command, Document statement, Set<String> known) {
        for (var field : statement.keySet())
            if (!known.contains(field)) throw refusal(command, field);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return command.get(field) instanceof List<?> list ? (List<Document>) list : List.of();
    }

    private static void order(String command, String what, @Nullable Object fields) {
        if (!(fields instanceof Document order)) return;
        for (var direction : order.values())
            if (!(direction instanceof Number number
                    && number.doubleValue() == number.longValue()
                    && ORDERS.contains(number.longValue())))
                throw refusal(command, what + " by " + direction);
    }

    /**
     * Of a comparison with nothing, with no number or with many values the library knows little.
     */
    private static void filter(@Nullable Object filter) {
        if (!(filter instanceof Document fields)) return;
        fields.forEach((name, wanted) -> {
            if (COMPARISONS.contains(name) && !isComparable(wanted))
                throw refusal(name, "with " + wanted);
            if (wanted instanceof Collection<?> parts && name.startsWith("$"))
                parts.forEach(Heeded::filter);
            else filter(wanted);
        });
    }

    private static boolean isComparable(@Nullable Object operand) {
        return operand != null
                && !(operand instanceof Collection)
                && !(operand instanceof Double number && number.isNaN());
    }

    private static MongoServerError refusal(String command, String what) {
        return new MongoServerError(
                NOT_IMPLEMENTED,
                "NotImplemented",
                "The embedded store does not know %s: %s".formatted(command, what));
    }
}
