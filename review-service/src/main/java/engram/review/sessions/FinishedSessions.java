package engram.review.sessions;

import static com.mongodb.client.model.Filters.eq;

import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** When sessions ended, {@code _id} {@code school:learner:session}; a moment behind the log. */
@Singleton
final class FinishedSessions {
    private static final String COLLECTION = "finished_sessions";

    private final LiveViews views;

    FinishedSessions(LiveViews views) {
        this.views = views;
    }

    Optional<Instant> find(String school, String learner, String session) {
        var sessions = views.of(SessionFold.NAME).collection(COLLECTION);
        return Optional.ofNullable(sessions.find(eq("_id", id(school, learner, session))).first())
                .map(FinishedSessions::at);
    }

    static String id(String school, String learner, String session) {
        return String.join(":", school, learner, session);
    }

    /** Keeps the earliest end of each session. */
    void add(View view, Map<String, Instant> ends) {
        Views.update(
                view.collection(COLLECTION),
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
}
