package engram.review.log;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import engram.ground.Databases;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import engram.review.log.model.Fact;
import engram.review.log.model.KnownReview;
import engram.review.log.model.Learner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Reviews as documents, {@code _id} {@code school:learner:review}; {@code learner}, {@code
 * session}, {@code card} and {@code receivedAt} are there to be counted by.
 */
@Singleton
final class MongoReviews implements Reviews {
    private static final String COLLECTION = "reviews";

    private final LiveViews views;

    MongoReviews(LiveViews views) {
        this.views = views;
    }

    void index(View view) {
        var reviews = view.collection(COLLECTION);
        Databases.patient(reviews).createIndex(Indexes.ascending("learner", "session"));
        Databases.patient(reviews).createIndex(Indexes.ascending("learner", "card", "receivedAt"));
    }

    @Override
    public Map<String, KnownReview> find(Learner learner, Collection<String> ids) {
        var prefix = owner(learner) + ":";
        var found = new HashMap<String, KnownReview>();
        view().collection(COLLECTION)
                .find(in("_id", ids.stream().map(prefix::concat).toList()))
                .forEach(each ->
                        found.put(
                                each.getString("_id").substring(prefix.length()),
                                ReviewDocument.read(each)));
        return found;
    }

    @Override
    public int countIn(Learner learner, Collection<String> sessions) {
        return count(
                new Document("learner", owner(learner))
                        .append("session", new Document("$in", List.copyOf(sessions))));
    }

    @Override
    public int countOf(Learner learner, Collection<String> cards, Instant since) {
        var after = new Document("$gte", Date.from(since)).append("$lte", new Date(Long.MAX_VALUE));
        return count(
                new Document("learner", owner(learner))
                        .append("card", new Document("$in", List.copyOf(cards)))
                        .append("receivedAt", after));
    }

    /** The count command rather than an aggregation: every store answers it from an index alone. */
    private int count(Document query) {
        var view = view();
        return view.database()
                .runCommand(new Document("count", view.nameOf(COLLECTION)).append("query", query))
                .get("n", Number.class)
                .intValue();
    }

    private View view() {
        return views.of(ReviewFold.NAME);
    }

    private static String owner(Learner learner) {
        return learner.school() + ":" + learner.id();
    }

    /** Adds facts to what is known of their reviews. */
    void add(View view, Map<String, List<Fact>> facts) {
        Views.update(
                view.collection(COLLECTION),
                facts.keySet(),
                (id, stored) -> {
                    var known = stored.map(ReviewDocument::read);
                    for (var fact : facts.getOrDefault(id, List.of()))
                        known =
                                Optional.of(
                                        known.map(each -> each.and(fact))
                                                .orElseGet(() -> KnownReview.of(fact)));
                    return ReviewDocument.write(known.orElseThrow())
                            .append("learner", id.substring(0, id.lastIndexOf(':')));
                });
    }
}
