package engram.embedded.store.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter one by one, as MongoDB has them: of an array, one element can meet the
 * one and another element the other. Together, the library would ask for one element that meets
 * all.
 */
public final class Conditions {
    private static final String AND = "$and";

    /** The second says how the first is meant. */
    private static final List<String> PATTERN = List.of("$regex", "$options");

    private Conditions() {}

    public static Document apart(Document filter) {
        var plain = new Document();
        var parts = new ArrayList<Document>();
        filter.forEach((name, wanted) -> {
            if (wanted instanceof Collection<?> alternatives && name.startsWith("$"))
                plain.put(name, alternatives.stream().map(Conditions::part).toList());
            else if (isSeveral(wanted)) apart(name, (Document) wanted, parts);
            else plain.put(name, wanted);
        });
        if (parts.isEmpty()) return plain;
        if (!plain.isEmpty()) parts.addFirst(plain);
        return new Document(AND, parts);
    }

    private static @Nullable Object part(@Nullable Object filter) {
        return filter instanceof Document document ? apart(document) : filter;
    }

    private static boolean isSeveral(@Nullable Object wanted) {
        return wanted instanceof Document operators
                && operators.size() > 1
                && operators.keySet().stream().allMatch(name -> name.startsWith("$"));
    }

    private static void apart(String field, Document operators, List<Document> parts) {
        var pattern = new Document();
        operators.forEach((operator, operand) -> {
            if (PATTERN.contains(operator)) pattern.put(operator, operand);
            else parts.add(new Document(field, new Document(operator, operand)));
        });
        if (!pattern.isEmpty()) parts.add(new Document(field, pattern));
    }
}
