package engram.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The fields of an index, and what a document has in them. */
final class IndexedValues {
    private final List<List<String>> paths;

    IndexedValues(List<String> fields) {
        paths = fields.stream().map(field -> List.of(field.split("\\.", -1))).toList();
    }

    /** One value for each field; empty if there is an array on the way, for then there are more. */
    Optional<List<Object>> ofPlain(Document document) {
        var values = new ArrayList<Object>(paths.size());
        for (var path : paths) {
            var value = value(document, path);
            if (value instanceof Collection) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    /** The value at the end of the path, or the array on the way to it. */
    private static Object value(Document document, List<String> path) {
        Object value = document;
        for (var name : path) {
            if (!(value instanceof Document inner)) {
                return value instanceof Collection ? value : Missing.getInstance();
            }
            value = inner.getOrMissing(name);
        }
        return value;
    }

    static boolean nonePresent(List<Object> values) {
        return values.stream().allMatch(Missing.class::isInstance);
    }
}
