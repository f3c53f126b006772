package engram.gateway.session;

import engram.gateway.session.model.Review;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;

/** How reviews look in MongoDB. */
final class ReviewDocuments {
    /** Of reviews that were stored before there were other kinds. */
    private static final String SELF_RATED = "SELF_RATED";

    private ReviewDocuments() {}

    static Document toDocument(Review review) {
        return new Document("id", review.id())
                .append("version", review.version())
                .append("session", review.session())
                .append("mode", review.mode())
                .append("deck", review.deck())
                .append("card", review.card())
                .append("kind", review.kind())
                .append("rating", review.rating())
                .append("at", Date.from(review.at()))
                .append("responseMs", review.responseMs())
                .append("undone", review.undone())
                .append("hurried", review.hurried())
                .append("receivedAt", Date.from(review.receivedAt()))
                .append("hash", review.hash());
    }

    static Review toReview(Document stored) {
        return new Review(
                stored.getString("id"),
                stored.getLong("version"),
                stored.getString("session"),
                stored.getString("mode"),
                stored.getString("deck"),
                stored.getString("card"),
                stored.get("kind", SELF_RATED),
                stored.getInteger("rating"),
                instant(stored, "at"),
                stored.getInteger("responseMs"),
                stored.getBoolean("undone"),
                stored.getBoolean("hurried", false),
                instant(stored, "receivedAt"),
                stored.getString("hash"));
    }

    /** What the records of a review ever named in that field, now this too, in order. */
    static List<String> with(Document stored, String field, Collection<String> named) {
        var all = new TreeSet<>(stored.getList(field, String.class, List.of()));
        all.addAll(named);
        return List.copyOf(all);
    }

    static Instant instant(Document stored, String name) {
        return stored.getDate(name).toInstant();
    }
}
