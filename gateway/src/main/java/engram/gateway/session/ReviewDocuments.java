package engram.gateway.session;

import engram.gateway.session.model.Review;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;

/** How reviews look in MongoDB. */
final class ReviewDocuments {
    private ReviewDocuments() {}

    static Document toDocument(Review review) {
        return new Document("id", review.id())
                .append("version", review.version())
                .append("session", review.session())
                .append("mode", review.mode())
                .append("deck", review.deck())
                .append("card", review.card())
                .append("rating", review.rating())
                .append("at", Date.from(review.at()))
                .append("responseMs", review.responseMs())
                .append("undone", review.undone())
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
                stored.getInteger("rating"),
                instant(stored, "at"),
                stored.getInteger("responseMs"),
                stored.getBoolean("undone"),
                instant(stored, "receivedAt"),
                stored.getString("hash"));
    }

    /** Every session that a record of the review ever named; nearly always one. */
    static List<String> sessions(Document stored, Review added) {
        var sessions = new TreeSet<>(stored.getList("sessions", String.class, List.of()));
        sessions.add(added.session());
        return List.copyOf(sessions);
    }

    static Instant instant(Document stored, String name) {
        return stored.getDate(name).toInstant();
    }
}
