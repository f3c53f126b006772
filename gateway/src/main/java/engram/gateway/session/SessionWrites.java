package engram.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import engram.gateway.session.model.Review;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import engram.gateway.session.model.StudySession;
import engram.ground.Databases;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code sessions} (school:learner:session): how each session began and ended, and
 * its reviews, those that count elsewhere included. {@code decks} are all that what is told of it
 * in a class table ever named; {@code summary} is what lists say of it, so that they read no
 * reviews.
 */
final class SessionWrites {
    static final String COLLECTION = "sessions";

    /**
     * A session keeps so many reviews, those of the smallest ids: twice what review-service lets
     * one have. Of any order in which they come the same are left. The others are among the answers
     * all the same.
     */
    static final int MOST_REVIEWS = 10_000;

    private final MongoCollection<Document> sessions;

    SessionWrites(View view) {
        sessions = view.collection(COLLECTION);
    }

    void index() {
        Databases.patient(sessions)
                .createIndex(
                        Indexes.ascending("school", "learner", "deck", "startedAt", "session"));
    }

    /**
     * The documents of every session that a batch touched, as stored.
     *
     * @param reviews those of the batch, as stored
     */
    Collection<Document> write(List<Fact> batch, Collection<Document> reviews) {
        var touched = new LinkedHashMap<String, Changes>();
        for (var review : reviews) {
            var owner = new Owner(review.getString("school"), review.getString("learner"));
            for (var session : review.getList("sessions", String.class))
                changes(touched, owner, session).reviews().add(review);
        }
        for (var fact : batch) {
            var owner = new Owner(fact.school(), fact.learner());
            switch (fact) {
                case Fact.Reviewed _ -> {}
                case Fact.Started started ->
                        changes(touched, owner, started.session()).starts().add(started.start());
                case Fact.Finished finished ->
                        changes(touched, owner, finished.session()).ends().add(finished);
            }
        }
        return Views.updated(
                        sessions,
                        touched.keySet(),
                        (id, before) -> next(before, touched.getOrDefault(id, Changes.NONE)))
                .values();
    }

    private record Owner(String school, String learner) {}

    /** What a batch brings to one session. */
    private record Changes(
            Owner owner,
            String session,
            List<Document> reviews,
            List<SessionStart> starts,
            List<Fact.Finished> ends) {
        static final Changes NONE =
                new Changes(new Owner("", ""), "", List.of(), List.of(), List.of());
    }

    private static Changes changes(Map<String, Changes> touched, Owner owner, String session) {
        return touched.computeIfAbsent(
                String.join(":", owner.school(), owner.learner(), session),
                _ ->
                        new Changes(
                                owner,
                                session,
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new ArrayList<>()));
    }

    private static Document next(Optional<Document> before, Changes changes) {
        var document = before.orElseGet(Document::new);
        document.append("school", changes.owner().school())
                .append("learner", changes.owner().learner())
                .append("session", changes.session());
        var decks = new TreeSet<>(document.getList("decks", String.class, List.of()));
        addReviews(document, changes.reviews(), decks);
        for (var start : changes.starts()) {
            var known = SessionDocuments.start(document);
            var counts = known == null ? start : SessionStart.earlier(known, start);
            document.append("started", SessionDocuments.toDocument(counts));
            decks.add(start.deck());
        }
        for (var end : changes.ends()) addEnd(document, end, decks);
        document.append("decks", List.copyOf(decks));
        var session = SessionDocuments.toSession(document);
        return document.append("deck", orNull(session, StudySession::deck))
                .append("startedAt", orNull(session, each -> Date.from(each.startedAt())))
                .append(
                        "summary",
                        orNull(session, each -> SessionDocuments.toDocument(each.summary())));
    }

    private static void addReviews(Document document, List<Document> more, TreeSet<String> decks) {
        var reviews = new Document(document.get("reviews", new Document()));
        for (var each : more) {
            decks.addAll(each.getList("decks", String.class));
            var review = ReviewDocuments.toReview(each.get("review", Document.class));
            var known = reviews.get(review.id(), Document.class);
            if (known != null) review = Review.newer(ReviewDocuments.toReview(known), review);
            reviews.append(review.id(), ReviewDocuments.toDocument(review));
        }
        if (reviews.size() > MOST_REVIEWS)
            reviews.keySet().stream().sorted().skip(MOST_REVIEWS).toList().forEach(reviews::remove);
        document.append("reviews", reviews);
    }

    /** Of several ends the earliest counts, of several results the newest. */
    private static void addEnd(Document document, Fact.Finished end, TreeSet<String> decks) {
        var known = document.getDate("finishedAt");
        var first = known == null || end.at().isBefore(known.toInstant());
        document.append("finishedAt", first ? Date.from(end.at()) : known);
        var result = end.result();
        if (result == null) return;
        decks.add(result.deck());
        var before = SessionDocuments.result(document);
        var counts = before == null ? result : SessionResult.newer(before, result);
        document.append("result", SessionDocuments.toDocument(counts));
    }

    private static <T> @Nullable T orNull(
            Optional<StudySession> session, Function<StudySession, T> part) {
        return session.map(part).orElse(null);
    }
}
