package engram.embedded.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index has one name, and a name one index: by its name an index is kept in the file. */
final class IndexNames {
    private static final int INDEX_NOT_FOUND = 27;
    private static final int INVALID_OPTIONS = 72;
    private static final int OPTIONS_CONFLICT = 85;
    private static final int KEYS_CONFLICT = 86;

    private static final String ALL = "*";
    private static final String OF_IDS = "_id_";

    private record Wanted(String name, List<String> keys, boolean unique, boolean sparse) {
        static Wanted of(Document index) {
            var keys = new ArrayList<String>();
            if (index.get("key") instanceof Document fields)
                fields.forEach(
                        (field, order) -> keys.add(field + " " + ((Number) order).intValue()));
            return new Wanted(
                    String.valueOf(index.get("name")),
                    keys,
                    Utils.isTrue(index.get("unique")),
                    Utils.isTrue(index.get("sparse")));
        }
    }

    private IndexNames() {}

    /** Refuses what contradicts an index that is there, or another one of the same command. */
    static void demandFree(List<? extends Index<?>> there, Document createIndexes) {
        var known = new ArrayList<Wanted>();
        for (var index : there) known.add(Wanted.of(index.toIndexDescription()));
        if (!(createIndexes.get("indexes") instanceof List<?> indexes)) return;
        for (var each : indexes) {
            var wanted = Wanted.of((Document) each);
            for (var other : known) demandNoConflict(wanted, other);
            known.add(wanted);
        }
    }

    private static void demandNoConflict(Wanted wanted, Wanted other) {
        if (wanted.equals(other) || other.name().equals(OF_IDS)) return;
        if (wanted.name().equals(other.name()))
            throw new MongoServerError(
                    KEYS_CONFLICT,
                    "IndexKeySpecsConflict",
                    "There is another index with the name " + wanted.name());
        if (wanted.keys().equals(other.keys()))
            throw new MongoServerError(
                    OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "The index is there, with the name " + other.name());
    }

    /** Refuses to drop what is not there, or what a collection cannot be without. */
    static void demandDroppable(List<? extends Index<?>> there, @Nullable Object name) {
        if (!(name instanceof String text) || text.equals(ALL)) return;
        if (text.equals(OF_IDS))
            throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
        if (there.stream().noneMatch(index -> index.getName().equals(text)))
            throw new MongoServerError(
                    INDEX_NOT_FOUND, "IndexNotFound", "index not found with name [" + text + "]");
    }
}
