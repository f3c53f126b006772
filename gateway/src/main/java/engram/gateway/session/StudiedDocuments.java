package engram.gateway.session;

import engram.gateway.session.model.Studied;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** How the study of a deck looks in MongoDB. */
final class StudiedDocuments {
    static final int MOST_PARTS = 1_000;
    static final int MOST_KNOWN = 20_000;

    private StudiedDocuments() {}

    /** What a session comes to for a deck, with the number of the write that it follows from. */
    static Document part(Document session, String deck) {
        var part =
                SessionDocuments.toSession(session)
                        .map(each -> each.partOf(deck, session.getString("session")))
                        .orElse(Studied.Part.NOTHING);
        return toDocument(part).append("rev", session.getLong("rev"));
    }

    /**
     * The document with what its parts come to. Of more sessions than {@link #MOST_PARTS}, and of
     * those that know more than {@link #MOST_KNOWN} cards together, the ones of the smallest ids,
     * which are the oldest, are one part from then on: what is added to them still counts, and what
     * is taken back does not.
     */
    static Document withSum(Document studied) {
        var bySession = new TreeMap<String, Studied.Part>();
        studied.get("parts", new Document())
                .forEach((session, each) -> bySession.put(session, toPart((Document) each)));
        var settled = toPart(studied.get("settled", toDocument(Studied.Part.NOTHING)));
        var known = bySession.values().stream().mapToInt(part -> part.known().size()).sum();
        while (bySession.size() > MOST_PARTS || (known > MOST_KNOWN && bySession.size() > 1)) {
            var oldest = bySession.pollFirstEntry();
            settled = settled.and(oldest.getValue());
            known -= oldest.getValue().known().size();
            studied.append("settled", toDocument(settled));
            studied.get("parts", Document.class).remove(oldest.getKey());
        }
        var parts = new ArrayList<>(bySession.values());
        parts.add(settled);
        var sum = Studied.of(Set.copyOf(studied.getList("modes", String.class)), parts);
        return studied.append("known", sorted(sum.known()))
                .append("graded", sum.graded())
                .append("kept", SessionDocuments.toDocument(sum.kept()))
                .append(
                        "outcomes",
                        sum.outcomes().stream().map(StudiedDocuments::toDocument).toList());
    }

    private static Studied.Part toPart(Document part) {
        return new Studied.Part(
                Set.copyOf(part.getList("known", String.class)),
                part.getBoolean("graded"),
                SessionDocuments.kept(part),
                outcomes(part));
    }

    private static Document toDocument(Studied.Part part) {
        return new Document("known", sorted(part.known()))
                .append("graded", part.graded())
                .append("kept", SessionDocuments.toDocument(part.kept()))
                .append(
                        "outcomes",
                        part.outcomes().stream().map(StudiedDocuments::toDocument).toList());
    }

    private static List<Studied.Outcome> outcomes(Document within) {
        return within.getList("outcomes", Document.class, List.of()).stream()
                .map(StudiedDocuments::toOutcome)
                .toList();
    }

    /** What is read of it: all but the parts. */
    static Studied toStudied(Document studied) {
        return new Studied(
                Set.copyOf(studied.getList("modes", String.class)),
                Set.copyOf(studied.getList("known", String.class, List.of())),
                studied.getBoolean("graded", false),
                SessionDocuments.kept(studied),
                outcomes(studied));
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
