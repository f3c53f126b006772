package engram.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import engram.access.Problem;
import engram.gateway.session.model.Review;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Single answers, as folded so far: the newest version of each. Served by indexes. */
@Singleton
public final class Answers {
    private final MongoCollection<Document> reviews;

    Answers(@Named("views") MongoDatabase views) {
        this.reviews = views.getCollection(ReviewWrites.COLLECTION);
    }

    /**
     * Some of a learner's answers.
     *
     * @param next a cursor for the rest; null at the end
     */
    public record Page(List<Review> answers, @Nullable String next) {}

    /**
     * A learner's answers to the cards of a deck, the newest first.
     *
     * @param cursor null for the first page
     * @throws Problem.Refusal 400 for a cursor that was never given out
     */
    public Page newestFirst(
            String school, String learner, String deck, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Cursor.read(cursor);
        var owned = and(eq("school", school), eq("learner", learner), eq("counting", deck));
        var from = after == null ? owned : and(owned, lte("at", Date.from(after.at())));
        var found = new ArrayList<Review>();
        try (var listed = reviews.find(from).sort(Sorts.descending("at", "id")).iterator()) {
            while (found.size() <= limit && listed.hasNext()) {
                var review = ReviewDocuments.toReview(listed.next().get("review", Document.class));
                if (after == null || after.isBefore(review.at(), review.id())) found.add(review);
            }
        }
        if (found.size() <= limit) return new Page(found, null);
        var shown = List.copyOf(found.subList(0, limit));
        return new Page(shown, Cursor.after(shown.getLast().at(), shown.getLast().id()));
    }

    /** Of these learners, the answers to the cards of a deck whose grade was overridden. */
    public List<Review> overridden(String school, String deck, Collection<String> learners) {
        if (learners.isEmpty()) return List.of();
        return reviews.find(
                        and(eq("school", school), eq("overridden", deck), in("learner", learners)))
                .projection(include("review"))
                .map(each -> ReviewDocuments.toReview(each.get("review", Document.class)))
                .into(new ArrayList<>());
    }
}
