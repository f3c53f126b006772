package engram.review.graded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import engram.ground.Databases;
import engram.outbox.Aggregates;
import engram.outbox.Message;
import engram.review.graded.model.Fact;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.Moment;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Graded sessions, {@code _id} {@code school:learner:session}: state, answers and the facts about
 * them in one document and one conditional write. Finished ones are kept. The aggregates come late,
 * because the relay behind them needs the collection to publish.
 */
@Singleton
final class GradedSessions {
    private final MongoCollection<Document> sessions;
    private final Provider<Aggregates> aggregates;
    private final FactMessages messages;

    GradedSessions(
            @Named("owned") MongoDatabase owned,
            Provider<Aggregates> aggregates,
            FactMessages messages) {
        this.sessions = owned.getCollection(SessionDocument.COLLECTION);
        this.aggregates = aggregates;
        this.messages = messages;
        Databases.patient(sessions).createIndex(Indexes.ascending("study", "open"));
        Databases.patient(sessions).createIndex(Indexes.ascending("learner", "open", "touchedAt"));
        Databases.patient(sessions)
                .createIndex(Indexes.ascending("study", "bestWrong", "bestTimeMs"));
        Databases.patient(sessions)
                .createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
    }

    /** A session as it was read, to be replaced by a next one. */
    record Stored(
            GradedSession session, long version, List<Document> outbox, List<Document> typed) {}

    /** A learner's best round of Matching in a deck. */
    record Best(int wrong, long timeMs) {}

    Optional<Stored> find(String school, String learner, String session) {
        return aggregates
                .get()
                .find(SessionDocument.COLLECTION, SessionDocument.id(school, learner, session))
                .map(GradedSessions::stored);
    }

    /** Stores a new session; false if its id is taken. */
    boolean insert(GradedSession session, List<Fact> facts, Moment moment) {
        var outbox = SessionDocument.outbox(List.of(), told(session, facts, moment));
        return aggregates
                .get()
                .insert(
                        SessionDocument.COLLECTION,
                        SessionDocument.of(session, 1, outbox, List.of(), moment));
    }

    /** Stores the next state with what there is to tell; false if another write came first. */
    boolean replace(Stored read, GradedSession next, List<Fact> facts, Moment moment) {
        var outbox = SessionDocument.outbox(read.outbox(), told(next, facts, moment));
        return aggregates
                .get()
                .replace(
                        SessionDocument.COLLECTION,
                        SessionDocument.of(
                                next,
                                read.version() + 1,
                                outbox,
                                TypingTimes.with(read.typed(), facts),
                                moment),
                        read.version());
    }

    private List<Message> told(GradedSession session, List<Fact> facts, Moment moment) {
        return messages.of(session, facts, moment);
    }

    /** A learner's unfinished sessions of a deck, the newest first. */
    List<GradedSession> open(String school, String learner, String deck) {
        return sessions
                .find(
                        and(
                                eq("study", SessionDocument.study(school, learner, deck)),
                                eq("open", true)))
                .into(new ArrayList<>())
                .stream()
                .map(SessionDocument::read)
                .sorted(
                        Comparator.comparing((GradedSession each) -> each.study().startedAt())
                                .reversed())
                .toList();
    }

    /** The open sessions of a learner but the {@code kept} that were changed last, by their ids. */
    List<String> abandoned(String school, String learner, int kept) {
        return sessions.find(
                        and(
                                eq("learner", SessionDocument.learner(school, learner)),
                                eq("open", true)))
                .sort(Sorts.descending("touchedAt"))
                .skip(kept)
                .projection(Projections.include("session"))
                .map(each -> each.getString("session"))
                .into(new ArrayList<>());
    }

    /** The fewest mistakes, and then the least time, of the rounds that count. */
    Optional<Best> best(String school, String learner, String deck) {
        var found =
                sessions.find(
                                and(
                                        eq("study", SessionDocument.study(school, learner, deck)),
                                        gte("bestWrong", 0)))
                        .sort(Sorts.ascending("bestWrong", "bestTimeMs"))
                        .projection(Projections.include("bestWrong", "bestTimeMs"))
                        .first();
        return Optional.ofNullable(found)
                .map(each -> new Best(each.getInteger("bestWrong"), each.getLong("bestTimeMs")));
    }

    /** Tests that nobody submitted before their time was over. */
    List<Stored> due(Instant now, int most) {
        return sessions.find(
                        and(gte("dueAt", Date.from(Instant.EPOCH)), lt("dueAt", Date.from(now))))
                .limit(most)
                .map(GradedSessions::stored)
                .into(new ArrayList<>());
    }

    private static Stored stored(Document document) {
        return new Stored(
                SessionDocument.read(document),
                document.getLong("version"),
                SessionDocument.outbox(document),
                SessionDocument.typed(document));
    }
}
