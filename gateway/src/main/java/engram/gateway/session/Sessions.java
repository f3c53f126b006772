package engram.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import engram.gateway.session.model.StudySession;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Study sessions, as folded so far. */
@Singleton
public final class Sessions {
    private final MongoCollection<Document> sessions;
    private final MongoCollection<Document> studied;

    Sessions(@Named("views") MongoDatabase views) {
        this.sessions = views.getCollection("sessions");
        this.studied = views.getCollection("studied");
    }

    /** A session and its id, which means something within its learner only. */
    record Listed(String id, StudySession session) {}

    /** Where a list goes on: after the session that started then and has this id. */
    record Position(Instant startedAt, String id) {}

    /** A learner's sessions with a deck, the newest first. */
    List<Listed> newestFirst(
            String school, String learner, String deck, @Nullable Position after, int limit) {
        var owned = and(eq("school", school), eq("learner", learner), eq("deck", deck));
        var from =
                after == null ? owned : and(owned, lte("startedAt", Date.from(after.startedAt())));
        var listed = new ArrayList<Listed>();
        try (var found =
                sessions.find(from).sort(Sorts.descending("startedAt", "session")).iterator()) {
            while (listed.size() < limit && found.hasNext()) {
                var document = found.next();
                var id = document.getString("session");
                toSession(document)
                        .filter(session -> isAfter(session, id, after))
                        .ifPresent(session -> listed.add(new Listed(id, session)));
            }
        }
        return listed;
    }

    private static boolean isAfter(StudySession session, String id, @Nullable Position after) {
        return after == null
                || session.startedAt().isBefore(after.startedAt())
                || id.compareTo(after.id()) < 0;
    }

    /** Of these learners, those who have ever answered the deck in a mode. */
    public Set<String> learnersWhoUsed(
            String mode, String school, String deck, Collection<String> learners) {
        var ids = learners.stream().map(each -> String.join(":", school, each, deck)).toList();
        var found = new HashSet<String>();
        if (ids.isEmpty()) return found;
        for (var each : studied.find(in("_id", ids))) {
            if (each.getList("modes", String.class).contains(mode))
                found.add(each.getString("_id").split(":")[1]);
        }
        return found;
    }

    /** The session that a document holds; empty if nothing in it counts there. */
    static Optional<StudySession> toSession(Document document) {
        var id = document.getString("session");
        var finishedAt = document.getDate("finishedAt");
        return StudySession.of(
                document.get("reviews", new Document()).values().stream()
                        .map(each -> ReviewDocuments.toReview((Document) each))
                        .filter(review -> review.session().equals(id))
                        .toList(),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
