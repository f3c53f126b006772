package engram.review.graded.store;

import engram.outbox.Message;
import engram.review.graded.Sessions;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Typed;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.quiz.QuizSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A session as a document: its state, its version, the records that are not published yet ({@code
 * outbox}), and beside them what sessions are looked for by.
 */
final class SessionDocument {
    static final String COLLECTION = "graded_sessions";

    private SessionDocument() {}

    static String id(String school, String learner, String session) {
        return String.join(":", school, learner, session);
    }

    static String learner(String school, String learner) {
        return String.join(":", school, learner);
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
            List<Message> outbox,
            List<Typed> typed,
            Moment moment) {
        var study = session.study();
        var document =
                Fields.of(
                        "_id", id(study.school(), study.learner(), study.id()),
                        "version", version,
                        "school", study.school(),
                        "session", study.id(),
                        "learner", learner(study.school(), study.learner()),
                        "study", study(study.school(), study.learner(), study.deck()),
                        "mode", Names.of(session.mode()),
                        "open", session.ended().isEmpty(),
                        "touchedAt", Date.from(moment.receivedAt()),
                        "startedAt", Date.from(study.startedAt()),
                        "state", state(session),
                        "outbox", Fields.list(outbox, SessionDocument::of),
                        "typed", Fields.list(typed, SessionDocument::of),
                        "typedAt", typed.isEmpty() ? null : Date.from(typed.getLast().at()),
                        "dueAt", due(session, moment).map(Date::from).orElse(null));
        if (session instanceof GradedSession.Matching(MatchingSession.Finished round)
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
        return session instanceof GradedSession.Quiz(QuizSession.Open quiz)
                        && quiz.deadline() != null
                ? Optional.of(quiz.deadline().plus(QuizSession.GRACE).plus(ahead))
                : Optional.empty();
    }

    private static Document state(GradedSession session) {
        return switch (session) {
            case GradedSession.Learn(var learn) -> LearnForm.of(learn);
            case GradedSession.Quiz(var quiz) -> QuizForm.of(quiz);
            case GradedSession.Matching(var round) -> MatchingForm.of(round);
        };
    }

    static GradedSession session(Document document) {
        var stored = new Fields(document);
        var mode = Names.mode(stored.text("mode"));
        return switch (mode) {
            case LEARN -> new GradedSession.Learn(stored.one("state", LearnForm::read));
            case TEST -> new GradedSession.Quiz(stored.one("state", QuizForm::read));
            case MATCHING -> new GradedSession.Matching(stored.one("state", MatchingForm::read));
            case SPACED, FLASHCARDS ->
                    throw new IllegalStateException("a stored session of the mode " + mode);
        };
    }

    /** A session as it was read, with all that its document keeps. */
    static Sessions.Stored read(Document document) {
        return new Sessions.Stored(
                session(document), document.getLong("version"), outbox(document), typed(document));
    }

    static List<Typed> typed(Document document) {
        return new Fields(document)
                .list("typed", each -> new Typed(each.time("at"), each.decimal("msPerWord")));
    }

    private static Document of(Typed typed) {
        return Fields.of("at", Date.from(typed.at()), "msPerWord", typed.msPerWord());
    }

    /** The records that are to be published. */
    static List<Message> outbox(Document document) {
        var stored = new Fields(document);
        var school = stored.text("school");
        return stored.list("outbox", each -> message(each, school));
    }

    static Document of(Message message) {
        return Fields.of(
                "id", message.id(),
                "topic", message.topic(),
                "key", message.key(),
                "route", message.route(),
                "type", message.type(),
                "version", message.version(),
                "at", Date.from(message.at()),
                "json", message.json());
    }

    private static Message message(Fields stored, String school) {
        return new Message(
                stored.text("topic"),
                stored.text("key"),
                stored.text("route"),
                stored.text("id"),
                stored.text("type"),
                stored.large("version"),
                school,
                stored.time("at"),
                stored.text("json"));
    }
}
