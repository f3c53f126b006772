package engram.review.log;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.inbox.Views;
import engram.review.log.model.Fact;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Reviews as documents, {@code _id} {@code school:learner:review}. */
@Singleton
final class MongoReviews implements Reviews {
    private final MongoCollection<Document> reviews;

    MongoReviews(@Named("views") MongoDatabase views) {
        this.reviews = views.getCollection("reviews");
    }

    @Override
    public Map<String, KnownReview> find(Learner learner, Collection<String> ids) {
        var prefix = learner.school() + ":" + learner.id() + ":";
        var found = new HashMap<String, KnownReview>();
        reviews.find(in("_id", ids.stream().map(prefix::concat).toList()))
                .forEach(each ->
                        found.put(
                                each.getString("_id").substring(prefix.length()),
                                ReviewDocument.read(each)));
        return found;
    }

    /** Adds facts to what is known of their reviews. */
    void add(Map<String, List<Fact>> facts) {
        Views.update(
                reviews,
                facts.keySet(),
                (id, stored) -> {
                    var known = stored.map(ReviewDocument::read);
                    for (var fact : facts.getOrDefault(id, List.of()))
                        known =
                                Optional.of(
                                        known.map(each -> each.and(fact))
                                                .orElseGet(() -> KnownReview.of(fact)));
                    return ReviewDocument.write(known.orElseThrow());
                });
    }

    void clear() {
        reviews.deleteMany(new Document());
    }
}
