package engram.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import engram.manners.Paging;
import engram.manners.Problem;
import engram.manners.model.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a collection, the newest first, found, sorted and cut off in the store. An index with
 * the fields of the filter, then these two, serves both of its questions: what is of the very
 * millisecond that the last page ended in, then what is older.
 *
 * @param time the field of the time
 * @param id the field that tells documents of one time apart
 */
record NewestFirst(MongoCollection<Document> collection, String time, String id) {

    /** The last of a page: what was then and has this id. */
    record Place(Instant at, String id) {
        String text(String list) {
            return new Cursor(list, id, Long.toString(at.toEpochMilli())).text();
        }

        /**
         * Reads a cursor; null for the first page.
         *
         * @param list which list it has to be of
         * @throws Problem.Refusal 400 if this gateway never gave it out for that list
         */
        static @Nullable Place read(@Nullable String text, String list) {
            var cursor = Paging.after(text, list);
            if (cursor == null) return null;
            try {
                var at = Instant.ofEpochMilli(Long.parseLong(cursor.key()));
                return new Place(at, cursor.id());
            } catch (NumberFormatException unknown) {
                throw Paging.unknown();
            }
        }
    }

    /** At most so many documents that pass the filter, from the cursor on. */
    List<Document> page(Bson filter, @Nullable Place after, int limit, Bson projection) {
        var found = new ArrayList<Document>();
        if (after == null) return read(filter, limit, projection, found);
        var at = Date.from(after.at());
        read(and(filter, eq(time, at), lt(id, after.id())), limit, projection, found);
        return found.size() == limit
                ? found
                : read(and(filter, lt(time, at)), limit - found.size(), projection, found);
    }

    private List<Document> read(Bson filter, int limit, Bson projection, List<Document> found) {
        return collection
                .find(filter)
                .sort(Sorts.descending(time, id))
                .limit(limit)
                .projection(projection)
                .into(found);
    }
}
