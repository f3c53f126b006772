package engram.review.graded;

import com.mongodb.MongoClientSettings;
import engram.outbox.Message;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.QuizSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * A session as a document: its state, its version, the records that are not published yet ({@code
 * outbox}), and beside them what sessions are looked for by.
 */
final class SessionDocument {
    static final String COLLECTION = "graded_sessions";

    private static final CodecRegistry CODECS =
            CodecRegistries.fromRegistries(
                    CodecRegistries.fromProviders(new SealedCodecs()),
                    MongoClientSettings.getDefaultCodecRegistry());

    private SessionDocument() {}

    static String id(String school, String learner, String session) {
        return String.join(":", school, learner, session);
    }

    static String learner(String school, String learner) {
        return String.join(":", school, learner);
    }

    static List<Document> typed(Document document) {
        return document.getList("typed", Document.class, List.of());
    }

    /** Whose sessions of which deck: what most queries ask for. */
    static String study(String school, String learner, String deck) {
        return String.join(":", school, learner, deck);
    }

    /**
     * The document of a session.
     *
     * @param outbox the records to publish, those of before that still are among them
     * @param typed the times of its typed answers
     * @param moment of the change
     */
    static Document of(
            GradedSession session,
            long version,
            List<Document> outbox,
            List<Document> typed,
            Moment moment) {
        var study = session.study();
        var document =
                new Document("_id", id(study.school(), study.learner(), study.id()))
                        .append("version", version)
                        .append("school", study.school())
                        .append("session", study.id())
                        .append("learner", learner(study.school(), study.learner()))
                        .append("study", study(study.school(), study.learner(), study.deck()))
                        .append("mode", Modes.of(session).name())
                        .append("open", session.ended().isEmpty())
                        .append("touchedAt", Date.from(moment.receivedAt()))
                        .append("startedAt", Date.from(study.startedAt()))
                        .append("state", encode(session))
                        .append("outbox", outbox)
                        .append("typed", typed);
        if (!typed.isEmpty()) document.append("typedAt", typed.getLast().getDate("at"));
        due(session, moment).ifPresent(at -> document.append("dueAt", Date.from(at)));
        if (session instanceof MatchingSession.Finished round
                && round.counts()
                && round.timeMs() != null)
            document.append("bestWrong", round.wrong()).append("bestTimeMs", round.timeMs());
        return document;
    }

    /**
     * When the server has to submit it, by its own clock, which is ahead of the session's time if
     * history is brought in.
     */
    private static Optional<Instant> due(GradedSession session, Moment moment) {
        var ahead = Duration.between(moment.at(), moment.receivedAt());
        return session instanceof QuizSession.Open quiz && quiz.deadline() != null
                ? Optional.of(quiz.deadline().plus(QuizSession.GRACE).plus(ahead))
                : Optional.empty();
    }

    private static BsonDocument encode(GradedSession session) {
        var state = new BsonDocument();
        var context = EncoderContext.builder().build();
        var writer = new BsonDocumentWriter(state);
        switch (session) {
            case LearnSession learn ->
                    CODECS.get(LearnSession.class).encode(writer, learn, context);
            case QuizSession quiz -> CODECS.get(QuizSession.class).encode(writer, quiz, context);
            case MatchingSession round ->
                    CODECS.get(MatchingSession.class).encode(writer, round, context);
        }
        return state;
    }

    static GradedSession read(Document document) {
        var state = document.get("state", Document.class).toBsonDocument(Document.class, CODECS);
        Class<? extends GradedSession> type =
                switch (document.getString("mode")) {
                    case "LEARN" -> LearnSession.class;
                    case "TEST" -> QuizSession.class;
                    default -> MatchingSession.class;
                };
        return CODECS.get(type)
                .decode(new BsonDocumentReader(state), DecoderContext.builder().build());
    }

    static List<Document> outbox(Document document) {
        return document.getList("outbox", Document.class, List.of());
    }

    static List<Document> outbox(List<Document> before, List<Message> messages) {
        var all = new ArrayList<>(before);
        for (var message : messages)
            all.add(
                    new Document("id", message.id())
                            .append("topic", message.topic())
                            .append("key", message.key())
                            .append("route", message.route())
                            .append("type", message.type())
                            .append("version", message.version())
                            .append("at", Date.from(message.at()))
                            .append("json", message.json()));
        return all;
    }

    static Message message(Document stored, String school) {
        return new Message(
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("route"),
                stored.getString("id"),
                stored.getString("type"),
                stored.getLong("version"),
                school,
                stored.getDate("at").toInstant(),
                stored.getString("json"));
    }
}
