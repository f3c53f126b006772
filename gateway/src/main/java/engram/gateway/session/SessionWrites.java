package engram.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import engram.gateway.session.model.Review;
import engram.gateway.session.model.StudySession;
import engram.inbox.Views;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The three collections of the session view. {@code reviews} (school:learner:review) holds what is
 * known of each review and every session that its records ever named, so that a review counts in
 * one session only; {@code sessions} (school:learner:session) holds the reviews of a session, those
 * that count elsewhere included; {@code studied} (school:learner:deck) the modes ever used. Each
 * write moves forward in the order of {@link Review#newer}, so any order of facts ends the same.
 */
final class SessionWrites {
    private final MongoCollection<Document> reviews;
    private final MongoCollection<Document> sessions;
    private final MongoCollection<Document> studied;

    SessionWrites(MongoDatabase views) {
        reviews = views.getCollection("reviews");
        sessions = views.getCollection("sessions");
        studied = views.getCollection("studied");
        sessions.createIndex(
                Indexes.ascending("school", "learner", "deck", "startedAt", "session"));
    }

    void drop() {
        for (var each : List.of(reviews, sessions, studied)) each.deleteMany(Filters.empty());
    }

    void write(List<SessionFold.Fact> batch) {
        var touched = new LinkedHashMap<String, Changes>();
        for (var stored : remember(batch).values()) {
            var review = ReviewDocuments.toReview(stored.get("review", Document.class));
            var owner = List.of(stored.getString("school"), stored.getString("learner"));
            for (var session : stored.getList("sessions", String.class))
                changes(touched, owner, session).reviews().put(review.id(), review);
        }
        for (var fact : batch) {
            if (fact instanceof SessionFold.Fact.Finished(var school, var learner, var id, var at))
                changes(touched, List.of(school, learner), id).finishes().add(at);
        }
        Views.update(
                sessions,
                touched.keySet(),
                (id, before) -> next(before, touched.getOrDefault(id, Changes.NONE)));
        noteModes(batch);
    }

    /** What a batch brings to one session: reviews that its records name, and its end. */
    private record Changes(
            List<String> owner,
            String session,
            Map<String, Review> reviews,
            TreeSet<Instant> finishes) {
        static final Changes NONE = new Changes(List.of("", ""), "", Map.of(), new TreeSet<>());
    }

    private static Changes changes(
            Map<String, Changes> touched, List<String> owner, String session) {
        return touched.computeIfAbsent(
                String.join(":", owner) + ":" + session,
                _ -> new Changes(owner, session, new HashMap<>(), new TreeSet<>()));
    }

    private Map<String, Document> remember(List<SessionFold.Fact> batch) {
        var byReview =
                batch.stream()
                        .filter(SessionFold.Fact.Reviewed.class::isInstance)
                        .map(SessionFold.Fact.Reviewed.class::cast)
                        .collect(
                                Collectors.groupingBy(
                                        fact -> id(fact, fact.review().id()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return Views.update(
                reviews,
                byReview.keySet(),
                (id, before) -> {
                    var document = before.orElseGet(Document::new);
                    for (var fact : byReview.getOrDefault(id, List.of())) remember(document, fact);
                    return document;
                });
    }

    private static void remember(Document document, SessionFold.Fact.Reviewed fact) {
        var known = document.get("review", Document.class);
        var review = fact.review();
        var sessionsNamed = ReviewDocuments.sessions(document, review);
        if (known != null) review = Review.newer(ReviewDocuments.toReview(known), review);
        document.append("school", fact.school())
                .append("learner", fact.learner())
                .append("sessions", sessionsNamed)
                .append("review", ReviewDocuments.toDocument(review));
    }

    private static Document next(Optional<Document> before, Changes changes) {
        var document = before.orElseGet(Document::new);
        var reviews = new Document(document.get("reviews", new Document()));
        changes.reviews()
                .forEach((id, review) -> {
                    var known = reviews.get(id, Document.class);
                    var counts =
                            known == null
                                    ? review
                                    : Review.newer(ReviewDocuments.toReview(known), review);
                    reviews.append(id, ReviewDocuments.toDocument(counts));
                });
        var finished = new TreeSet<>(changes.finishes());
        if (document.getDate("finishedAt") != null)
            finished.add(document.getDate("finishedAt").toInstant());
        document.append("school", changes.owner().getFirst())
                .append("learner", changes.owner().getLast())
                .append("session", changes.session())
                .append("finishedAt", finished.isEmpty() ? null : Date.from(finished.getLast()))
                .append("reviews", reviews);
        var session = Sessions.toSession(document);
        return document.append("deck", orNull(session, StudySession::deck))
                .append("mode", orNull(session, StudySession::mode))
                .append("startedAt", orNull(session, each -> Date.from(each.startedAt())));
    }

    private static <T> @Nullable T orNull(
            Optional<StudySession> session, Function<StudySession, T> part) {
        return session.map(part).orElse(null);
    }

    private void noteModes(List<SessionFold.Fact> batch) {
        var modes = new LinkedHashMap<String, TreeSet<String>>();
        for (var fact : batch) {
            if (fact instanceof SessionFold.Fact.Reviewed reviewed)
                modes.computeIfAbsent(id(fact, reviewed.review().deck()), _ -> new TreeSet<>())
                        .add(reviewed.review().mode());
        }
        Views.update(
                studied,
                modes.keySet(),
                (id, before) -> {
                    var document = before.orElseGet(Document::new);
                    var all = new TreeSet<>(document.getList("modes", String.class, List.of()));
                    all.addAll(modes.getOrDefault(id, new TreeSet<>()));
                    return document.append("modes", List.copyOf(all));
                });
    }

    private static String id(SessionFold.Fact fact, String last) {
        return String.join(":", fact.school(), fact.learner(), last);
    }
}
