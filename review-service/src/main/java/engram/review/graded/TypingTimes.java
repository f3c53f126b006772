package engram.review.graded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import engram.ground.Databases;
import engram.review.graded.model.Fact;
import engram.review.graded.model.Tempo;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * How long learners took for right typed answers without a hint. Each session's document keeps its
 * own newest ones in {@code typed}, written with the answers themselves: nothing is counted twice,
 * and nothing has to be rebuilt.
 */
@Singleton
final class TypingTimes {
    private static final Comparator<Document> OLDEST_FIRST =
            Comparator.comparing(each -> each.getDate("at"));

    private final MongoCollection<Document> sessions;

    TypingTimes(@Named("owned") MongoDatabase owned) {
        this.sessions = owned.getCollection(SessionDocument.COLLECTION);
        Databases.patient(sessions).createIndex(Indexes.ascending("learner", "typedAt"));
    }

    /** The newest of a learner, from whichever sessions. */
    Tempo of(String school, String learner) {
        var typed = new ArrayList<Document>();
        // Each of these sessions has one at least: the newest of all are among them.
        sessions.find(
                        and(
                                eq("learner", SessionDocument.learner(school, learner)),
                                gte("typedAt", Date.from(Instant.EPOCH))))
                .sort(Sorts.descending("typedAt"))
                .limit(Tempo.NEWEST)
                .projection(Projections.include("typed"))
                .forEach(each -> typed.addAll(each.getList("typed", Document.class, List.of())));
        return new Tempo(newest(typed).stream().map(each -> each.getDouble("msPerWord")).toList());
    }

    /** What a session's document keeps after a change that told these facts. */
    static List<Document> with(List<Document> before, List<Fact> facts) {
        var typed = new ArrayList<>(before);
        for (var fact : facts)
            if (fact instanceof Fact.Reviewed review
                    && review.version() == 1
                    && review.timing() != null
                    && !review.hint())
                typed.add(
                        new Document("at", Date.from(review.answeredAt()))
                                .append("msPerWord", review.timing().msPerWord()));
        return newest(typed);
    }

    private static List<Document> newest(List<Document> typed) {
        var sorted = typed.stream().sorted(OLDEST_FIRST).toList();
        return sorted.subList(Math.max(0, sorted.size() - Tempo.NEWEST), sorted.size());
    }
}
