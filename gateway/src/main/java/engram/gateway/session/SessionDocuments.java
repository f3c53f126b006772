package engram.gateway.session;

import engram.gateway.session.model.Kept;
import engram.gateway.session.model.Review;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import engram.gateway.session.model.SessionSummary;
import engram.gateway.session.model.StudySession;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How sessions look in MongoDB. */
final class SessionDocuments {
    private SessionDocuments() {}

    /** The session that a document holds; empty if nothing in it counts there. */
    static Optional<StudySession> toSession(Document document) {
        var id = document.getString("session");
        var finishedAt = document.getDate("finishedAt");
        return StudySession.of(
                start(document),
                document.get("reviews", new Document()).values().stream()
                        .map(each -> ReviewDocuments.toReview((Document) each))
                        .filter((Review review) -> review.session().equals(id))
                        .toList(),
                finishedAt == null ? null : finishedAt.toInstant(),
                result(document));
    }

    /** The part of a document that lists are made of, beside its start, end and result. */
    static Document toDocument(SessionSummary summary) {
        return new Document("mode", summary.mode())
                .append("lastAt", Date.from(summary.lastAt()))
                .append("activeMs", summary.activeMs())
                .append("cards", summary.cards())
                .append("answers", summary.answers())
                .append("rated", summary.rated())
                .append("firstTryRate", summary.firstTryRate())
                .append("known", summary.known())
                .append("overrides", summary.overrides())
                .append("kept", toDocument(summary.kept()));
    }

    /** Reads no answer of the session. */
    static SessionSummary toSummary(Document session) {
        var summary = session.get("summary", Document.class);
        var finishedAt = session.getDate("finishedAt");
        return new SessionSummary(
                summary.getString("mode"),
                session.get("started") != null,
                ReviewDocuments.instant(session, "startedAt"),
                ReviewDocuments.instant(summary, "lastAt"),
                summary.getLong("activeMs"),
                summary.getInteger("cards"),
                summary.getInteger("answers"),
                summary.getList("rated", Integer.class),
                summary.getDouble("firstTryRate"),
                summary.getInteger("known"),
                summary.getInteger("overrides"),
                kept(summary),
                finishedAt == null ? null : finishedAt.toInstant(),
                result(session));
    }

    /** The names of its fields are days. */
    static Document toDocument(Kept kept) {
        var document = new Document();
        kept.byDays().forEach((days, answers) -> document.append(days.toString(), answers));
        return document;
    }

    static Kept kept(Document within) {
        var byDays = new TreeMap<Integer, Integer>();
        within.get("kept", new Document())
                .forEach((days, answers) -> byDays.put(Integer.valueOf(days), (Integer) answers));
        return new Kept(byDays);
    }

    static @Nullable SessionStart start(Document session) {
        var start = session.get("started", Document.class);
        return start == null
                ? null
                : new SessionStart(
                        start.getString("deck"),
                        start.getString("mode"),
                        ReviewDocuments.instant(start, "at"));
    }

    static Document toDocument(SessionStart start) {
        return new Document("deck", start.deck())
                .append("mode", start.mode())
                .append("at", Date.from(start.at()));
    }

    static @Nullable SessionResult result(Document session) {
        var result = session.get("result", Document.class);
        return result == null ? null : toResult(result);
    }

    static SessionResult toResult(Document result) {
        return new SessionResult(
                result.getLong("version"),
                result.getString("deck"),
                result.getString("mode"),
                result.getInteger("right"),
                result.getInteger("questions"),
                result.getInteger("selfMarked"),
                result.getInteger("wrong"),
                result.getLong("timeMs"),
                result.getBoolean("counts"));
    }

    static Document toDocument(SessionResult result) {
        return new Document("version", result.version())
                .append("deck", result.deck())
                .append("mode", result.mode())
                .append("right", result.right())
                .append("questions", result.questions())
                .append("selfMarked", result.selfMarked())
                .append("wrong", result.wrong())
                .append("timeMs", result.timeMs())
                .append("counts", result.counts());
    }
}
