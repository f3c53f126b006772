package engram.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Locale;
import java.util.Set;

/** Which commands are answered only after their writes are in the file. */
final class Durability {
    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    private Durability() {}

    /**
     * As in MongoDB, a write without a write concern waits, for its default is {@code w: majority},
     * and a majority of one has to keep it.
     */
    static boolean waits(String command, Document query) {
        if (!WRITES.contains(command.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (!(query.get("writeConcern") instanceof Document concern) || concern.isEmpty()) {
            return true;
        }
        return concern.get("j") instanceof Boolean journal
                ? journal
                : !(concern.get("w") instanceof Number);
    }
}
