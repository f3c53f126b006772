package engram.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An ordered {@code update} command ends at its first error, and an {@code insert} counts only what
 * it has stored: the protocol's answers, which the library gives for unordered commands only.
 */
final class OrderedWrites {
    private OrderedWrites() {}

    static boolean applies(Document update) {
        return ordered(update) && documents(update, "updates").size() > 1;
    }

    /** As in MongoDB, unless it says that it is not. */
    private static boolean ordered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    /** The same, said in the way that the library understands. */
    static Document explicit(Document insert) {
        var explicit = insert.clone();
        explicit.put("ordered", ordered(insert));
        return explicit;
    }

    /** Runs the updates one by one until one fails, and answers as for one command. */
    static Document update(Document update, UnaryOperator<Document> command) {
        var total = new Totals();
        var statements = documents(update, "updates");
        for (int index = 0; index < statements.size() && total.errors.isEmpty(); index++) {
            var one = update.clone();
            one.put("updates", List.of(statements.get(index)));
            total.add(command.apply(one), index);
        }
        return total.answer();
    }

    static Document counted(Document insert, Document answer) {
        var errors = documents(answer, "writeErrors");
        if (!errors.isEmpty()) {
            var sent = documents(insert, "documents").size();
            answer.put(
                    "n", ordered(insert) ? errors.getFirst().get("index") : sent - errors.size());
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return (List<Document>) command.getOrDefault(field, List.of());
    }

    private static final class Totals {
        private final List<Document> errors = new ArrayList<>();
        private final List<Document> upserted = new ArrayList<>();
        private int matched;
        private int modified;

        void add(Document answer, int index) {
            matched += ((Number) answer.getOrDefault("n", 0)).intValue();
            modified += ((Number) answer.getOrDefault("nModified", 0)).intValue();
            moveTo(index, documents(answer, "writeErrors"), errors);
            moveTo(index, documents(answer, "upserted"), upserted);
        }

        private static void moveTo(int index, List<Document> found, List<Document> all) {
            for (var document : found) {
                document.put("index", index);
                all.add(document);
            }
        }

        Document answer() {
            var answer = new Document("n", matched).append("nModified", modified);
            if (!upserted.isEmpty()) {
                answer.put("upserted", upserted);
            }
            if (!errors.isEmpty()) {
                answer.put("writeErrors", errors);
            }
            Utils.markOkay(answer);
            return answer;
        }
    }
}
