package engram.gateway.session;

import engram.gateway.session.model.Studied;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** How the study of a deck looks in MongoDB. */
final class StudiedDocuments {
    private StudiedDocuments() {}

    /** What a session comes to for a deck, with the number of the write that it follows from. */
    static Document part(Document session, String deck) {
        var part =
                SessionDocuments.toSession(session)
                        .map(each -> each.partOf(deck, session.getString("session")))
                        .orElse(Studied.Part.NOTHING);
        return new Document("rev", session.getLong("rev"))
                .append("known", sorted(part.known()))
                .append("graded", part.graded())
                .append("outcome", part.outcome() == null ? null : toDocument(part.outcome()));
    }

    /** The document with what its parts come to. */
    static Document withSum(Document studied) {
        var parts =
                studied.get("parts", new Document()).values().stream()
                        .map(each -> toPart((Document) each))
                        .toList();
        var sum = Studied.of(Set.copyOf(studied.getList("modes", String.class)), parts);
        return studied.append("known", sorted(sum.known()))
                .append("graded", sum.graded())
                .append(
                        "outcomes",
                        sum.outcomes().stream().map(StudiedDocuments::toDocument).toList());
    }

    private static Studied.Part toPart(Document part) {
        var outcome = part.get("outcome", Document.class);
        return new Studied.Part(
                Set.copyOf(part.getList("known", String.class)),
                part.getBoolean("graded"),
                outcome == null ? null : toOutcome(outcome));
    }

    /** What is read of it: all but the parts. */
    static Studied toStudied(Document studied) {
        return new Studied(
                Set.copyOf(studied.getList("modes", String.class)),
                Set.copyOf(studied.getList("known", String.class, List.of())),
                studied.getBoolean("graded", false),
                studied.getList("outcomes", Document.class, List.of()).stream()
                        .map(StudiedDocuments::toOutcome)
                        .toList());
    }

    private static Document toDocument(Studied.Outcome outcome) {
        return new Document("session", outcome.session())
                .append("at", Date.from(outcome.at()))
                .append("result", SessionDocuments.toDocument(outcome.result()));
    }

    private static Studied.Outcome toOutcome(Document outcome) {
        return new Studied.Outcome(
                outcome.getString("session"),
                ReviewDocuments.instant(outcome, "at"),
                SessionDocuments.toResult(outcome.get("result", Document.class)));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }
}
