package engram.gateway.session;

import com.mongodb.client.MongoCollection;
import engram.gateway.mastery.ChangeWatcher;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;

/**
 * The collection {@code studied} (school:learner:deck): the modes ever used, what each session that
 * was graded or came late comes to for the deck, and what all of them come to, which is what is
 * read. A session's part is replaced only by one of a later write of its document, so a replica
 * that lost its partitions without knowing it cannot bring an old one back.
 */
final class StudiedWrites {
    static final String COLLECTION = "studied";

    private final MongoCollection<Document> studied;

    StudiedWrites(View view) {
        studied = view.collection(COLLECTION);
    }

    /**
     * Every learner and deck that a batch touched.
     *
     * @param sessions those of the batch, as stored
     */
    List<ChangeWatcher.Studied> write(List<Fact> batch, Collection<Document> sessions) {
        var touched = new LinkedHashMap<String, Changes>();
        for (var fact : batch)
            if (fact instanceof Fact.Reviewed reviewed)
                changes(touched, fact.school(), fact.learner(), reviewed.review().deck())
                        .modes()
                        .add(reviewed.review().mode());
        for (var session : sessions)
            for (var deck : session.getList("decks", String.class))
                changes(touched, session.getString("school"), session.getString("learner"), deck)
                        .sessions()
                        .add(session);
        var stored =
                Views.updated(
                        studied,
                        touched.keySet(),
                        (id, before) -> next(before, touched.getOrDefault(id, Changes.NONE)));
        var at = batch.stream().map(Fact::knownAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return touched.entrySet().stream()
                .map(each -> {
                    var document = Objects.requireNonNull(stored.get(each.getKey()));
                    return each.getValue().told(document, at);
                })
                .toList();
    }

    /** What a batch brings to the study of one deck. */
    private record Changes(
            String school,
            String learner,
            String deck,
            TreeSet<String> modes,
            List<Document> sessions) {
        static final Changes NONE = new Changes("", "", "", new TreeSet<>(), List.of());

        ChangeWatcher.Studied told(Document stored, Instant at) {
            return new ChangeWatcher.Studied(school, learner, deck, stored.getLong("rev"), at);
        }
    }

    private static Changes changes(
            Map<String, Changes> touched, String school, String learner, String deck) {
        return touched.computeIfAbsent(
                String.join(":", school, learner, deck),
                _ -> new Changes(school, learner, deck, new TreeSet<>(), new ArrayList<>()));
    }

    private static Document next(Optional<Document> before, Changes changes) {
        var document = before.orElseGet(Document::new);
        var modes = new TreeSet<>(document.getList("modes", String.class, List.of()));
        modes.addAll(changes.modes());
        var parts = new Document(document.get("parts", new Document()));
        for (var session : changes.sessions()) {
            var id = session.getString("session");
            var part = StudiedDocuments.part(session, changes.deck());
            var known = parts.get(id, Document.class);
            if (known == null || known.getLong("rev") < part.getLong("rev")) parts.append(id, part);
        }
        document.append("modes", List.copyOf(modes)).append("parts", parts);
        return StudiedDocuments.withSum(document);
    }
}
