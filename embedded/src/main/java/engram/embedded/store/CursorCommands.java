package engram.embedded.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import engram.embedded.store.query.Find;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that answer in batches: {@code find}, {@code getMore}, {@code killCursors}. */
final class CursorCommands {
    /** Of a find that does not say how many it wants first. */
    static final int FIRST_BATCH = 101;

    private final Cursors cursors;

    CursorCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    Document find(DocumentCollection collection, Document command, Channel channel) {
        var find = Find.of(command);
        var batchSize = Find.number(command, "batchSize", FIRST_BATCH);
        var search = collection.search(find);
        var batch = collection.next(search, batchSize);
        var over = search.ended() || Utils.isTrue(command.get("singleBatch"));
        var id = over ? 0 : cursors.add(search, channel);
        return answer(collection, "firstBatch", batch, id);
    }

    /** Without a batch size, as much as a batch may have. */
    Document getMore(Document command, Channel channel) {
        var id = id(command.get("getMore"));
        var batchSize = Find.number(command, "batchSize", 0);
        var search = cursors.take(id);
        var collection = search.collection();
        var batch = collection.next(search, batchSize == 0 ? Integer.MAX_VALUE : batchSize);
        if (!search.ended()) {
            cursors.put(id, search, channel);
        }
        return answer(collection, "nextBatch", batch, search.ended() ? 0 : id);
    }

    Document killCursors(Document command) {
        var killed = new ArrayList<Long>();
        var notFound = new ArrayList<Long>();
        if (!(command.get("cursors") instanceof Collection<?> cursorIds)) {
            throw new BadValueException("killCursors needs cursors");
        }
        for (var each : cursorIds) {
            var id = id(each);
            (cursors.end(id) ? killed : notFound).add(id);
        }
        return okay(
                new Document("cursorsKilled", killed)
                        .append("cursorsNotFound", notFound)
                        .append("cursorsAlive", List.of())
                        .append("cursorsUnknown", List.of()));
    }

    private static long id(@Nullable Object given) {
        if (given instanceof Number number) {
            return number.longValue();
        }
        throw new BadValueException("A cursor id is a number");
    }

    private static Document answer(
            DocumentCollection collection, String field, List<Document> batch, long id) {
        var cursor = new Document("id", id).append("ns", collection.getFullName());
        return okay(new Document("cursor", cursor.append(field, batch)));
    }

    private static Document okay(Document answer) {
        Utils.markOkay(answer);
        return answer;
    }
}
