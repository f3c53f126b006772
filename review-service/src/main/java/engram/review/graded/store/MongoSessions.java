package engram.review.graded.store;

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
import engram.review.graded.Sessions;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Tempo;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Typed;
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
 * because the outbox behind them needs the collection to publish.
 */
@Singleton
final class MongoSessions implements Sessions {
    private final MongoCollection<Document> sessions;
    private final Provider<Aggregates> aggregates;
    private final FactMessages messages;

    MongoSessions(
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
        Databases.patient(sessions).createIndex(Indexes.ascending("learner", "typedAt"));
        Databases.patient(sessions)
                .createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Stored> find(String school, String learner, String session) {
        return aggregates
                .get()
                .find(SessionDocument.COLLECTION, SessionDocument.id(school, learner, session))
                .map(SessionDocument::read);
    }

    @Override
    public boolean insert(Change<GradedSession> begun, Moment moment) {
        return aggregates
                .get()
                .insert(
                        SessionDocument.COLLECTION,
                        SessionDocument.of(
                                begun.session(), 1, told(begun, moment), List.of(), moment));
    }

    @Override
    public boolean replace(Stored read, Change<GradedSession> change, Moment moment) {
        var outbox = new ArrayList<>(read.untold());
        outbox.addAll(told(change, moment));
        return aggregates
                .get()
                .replace(
                        SessionDocument.COLLECTION,
                        SessionDocument.of(
                                change.session(),
                                read.version() + 1,
                                outbox,
                                Typed.after(read.typed(), change.facts()),
                                moment),
                        read.version());
    }

    private List<Message> told(Change<GradedSession> change, Moment moment) {
        return messages.of(change.session(), change.facts(), moment);
    }

    @Override
    public List<GradedSession> open(String school, String learner, String deck) {
        return sessions
                .find(
                        and(
                                eq("study", SessionDocument.study(school, learner, deck)),
                                eq("open", true)))
                .into(new ArrayList<>())
                .stream()
                .map(SessionDocument::session)
                .sorted(
                        Comparator.comparing((GradedSession each) -> each.study().startedAt())
                                .reversed())
                .toList();
    }

    @Override
    public List<String> abandoned(String school, String learner, int kept) {
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

    @Override
    public Optional<Best> best(String school, String learner, String deck) {
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

    @Override
    public List<Stored> due(Instant now, int most) {
        return sessions.find(
                        and(gte("dueAt", Date.from(Instant.EPOCH)), lt("dueAt", Date.from(now))))
                .limit(most)
                .map(SessionDocument::read)
                .into(new ArrayList<>());
    }

    /** Each of the sessions read has one time at least: the newest of all are among them. */
    @Override
    public Tempo tempo(String school, String learner) {
        var typed = new ArrayList<Typed>();
        sessions.find(
                        and(
                                eq("learner", SessionDocument.learner(school, learner)),
                                gte("typedAt", Date.from(Instant.EPOCH))))
                .sort(Sorts.descending("typedAt"))
                .limit(Tempo.NEWEST)
                .projection(Projections.include("typed"))
                .forEach(each -> typed.addAll(SessionDocument.typed(each)));
        return new Tempo(Typed.newest(typed).stream().map(Typed::msPerWord).toList());
    }
}
