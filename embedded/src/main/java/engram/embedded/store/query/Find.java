package engram.embedded.store.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a find asks for.
 *
 * @param sort none: any order
 * @param fields the projection; none: whole documents
 * @param limit none, if it is not positive
 */
public record Find(
        Document filter, @Nullable Document sort, @Nullable Document fields, int skip, int limit) {
    private static final int NOT_BELOW_ZERO = 51024;

    public static Find of(Document command) {
        return new Find(
                Objects.requireNonNullElseGet(document(command, "filter"), Document::new),
                document(command, "sort"),
                document(command, "projection"),
                number(command, "skip", 0),
                number(command, "limit", 0));
    }

    /** A number of a command, which must not be negative. */
    public static int number(Document command, String field, int usual) {
        long number = command.get(field) instanceof Number given ? given.longValue() : usual;
        if (number < 0) {
            throw new MongoServerError(
                    NOT_BELOW_ZERO,
                    "BSON field '%s' value must be >= 0, actual value '%d'"
                            .formatted(field, number));
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static @Nullable Document document(Document command, String field) {
        return command.get(field) instanceof Document given ? given : null;
    }

    /** The part of a document that its order depends on. */
    public Document sortedBy(Document document) {
        var values = new Document();
        for (var field : Sort.of(sort).fields()) {
            var first = field.name().split("\\.", 2)[0];
            if (document.containsKey(first)) {
                values.put(first, document.get(first));
            }
        }
        return values;
    }

    /** All that matches, in any order. */
    public Find unlimited() {
        return new Find(filter, null, null, 0, 0);
    }
}
