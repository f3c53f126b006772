package engram.gateway.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import engram.gateway.session.model.Review;
import engram.ground.Databases;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;

/**
 * The collection {@code reviews} (school:learner:review): what is known of each review, and what
 * its records ever named: every session, so that a review counts in one only, and every deck of
 * those that were graded or that a device kept for days. Each write moves forward in the order of
 * {@link Review#newer}, so any order of facts ends the same.
 *
 * <p>The other fields are there to be searched: {@code overridden}, the deck of a review whose
 * grade the learner overrode, {@code counting}, the deck of every review that is not undone, and
 * its mode, session and time.
 */
final class ReviewWrites {
    static final String COLLECTION = "reviews";

    private final MongoCollection<Document> reviews;

    ReviewWrites(View view) {
        reviews = view.collection(COLLECTION);
    }

    void index() {
        var indexed = Databases.patient(reviews);
        indexed.createIndex(Indexes.ascending("school", "overridden", "learner"));
        indexed.createIndex(Indexes.ascending("school", "learner", "counting", "at", "id"));
        indexed.createIndex(Indexes.ascending("school", "learner", "counting", "mode", "at", "id"));
        indexed.createIndex(
                Indexes.ascending("school", "learner", "counting", "session", "at", "id"));
    }

    /** The documents of the reviews in a batch, as stored. */
    Collection<Document> write(List<Fact> batch) {
        var byReview = new LinkedHashMap<String, List<Fact.Reviewed>>();
        for (var fact : batch)
            if (fact instanceof Fact.Reviewed reviewed)
                byReview.computeIfAbsent(fact.idOf(reviewed.review().id()), _ -> new ArrayList<>())
                        .add(reviewed);
        return Views.updated(
                        reviews,
                        byReview.keySet(),
                        (id, before) -> {
                            var document = before.orElseGet(Document::new);
                            for (var fact : byReview.getOrDefault(id, List.of()))
                                remember(document, fact);
                            return document;
                        })
                .values();
    }

    private static void remember(Document document, Fact.Reviewed fact) {
        var added = fact.review();
        var sessions = ReviewDocuments.with(document, "sessions", List.of(added.session()));
        var told = added.inGradedMode() || added.daysKept() > 0;
        var deck = told ? List.of(added.deck()) : List.<String>of();
        var decks = ReviewDocuments.with(document, "decks", deck);
        var known = document.get("review", Document.class);
        var review = known == null ? added : Review.newer(ReviewDocuments.toReview(known), added);
        document.append("school", fact.school())
                .append("learner", fact.learner())
                .append("sessions", sessions)
                .append("decks", decks)
                .append("overridden", review.overridden() ? review.deck() : null)
                .append("counting", review.undone() ? null : review.deck())
                .append("mode", review.mode())
                .append("session", review.session())
                .append("at", Date.from(review.at()))
                .append("id", review.id())
                .append("review", ReviewDocuments.toDocument(review));
    }
}
