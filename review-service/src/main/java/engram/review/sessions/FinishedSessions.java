package engram.review.sessions;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.inbox.Views;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** When sessions ended, {@code _id} {@code school:learner:session}; a moment behind the log. */
@Singleton
final class FinishedSessions {
    private final MongoCollection<Document> sessions;

    FinishedSessions(@Named("views") MongoDatabase views) {
        this.sessions = views.getCollection("finished_sessions");
    }

    Optional<Instant> find(String school, String learner, String session) {
        return Optional.ofNullable(sessions.find(eq("_id", id(school, learner, session))).first())
                .map(FinishedSessions::at);
    }

    static String id(String school, String learner, String session) {
        return String.join(":", school, learner, session);
    }

    /** Keeps the earliest end of each session. */
    void add(Map<String, Instant> ends) {
        Views.update(
                sessions,
                ends.keySet(),
                (id, stored) -> {
                    var told = ends.getOrDefault(id, Instant.MAX);
                    var known = stored.map(FinishedSessions::at).orElse(Instant.MAX);
                    var earliest = told.isBefore(known) ? told : known;
                    return new Document("at", Date.from(earliest));
                });
    }

    private static Instant at(Document session) {
        return session.getDate("at").toInstant();
    }

    void clear() {
        sessions.deleteMany(new Document());
    }
}
