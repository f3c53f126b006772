package engram.scheduler.memory;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.inbox.Views;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.memory.model.SchedulingSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Memories in MongoDB: one document for each learner and card, {@code school:learner:card}, with
 * all its facts and the state that follows. A document is replaced only if it is still what was
 * read, so no replica undoes another's facts.
 */
@Singleton
final class MongoMemories implements Memories {
    private final MongoCollection<Document> memories;
    private final SchedulingSettings settings;

    MongoMemories(@Named("views") MongoDatabase views, SchedulingSettings settings) {
        memories = views.getCollection("memories");
        this.settings = settings;
    }

    @Override
    public Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts) {
        var keys =
                facts.keySet().stream()
                        .collect(Collectors.toMap(MemoryKey::id, Function.identity()));
        var folded = new HashMap<String, CardMemory>();
        var _ =
                Views.update(
                        memories,
                        keys.keySet(),
                        (id, stored) -> {
                            var key = Objects.requireNonNull(keys.get(id));
                            var history =
                                    stored.map(FactDocuments::history)
                                            .orElse(CardHistory.EMPTY)
                                            .with(facts.getOrDefault(key, List.of()));
                            var memory = Replay.of(history, settings, 1, key.card());
                            folded.put(id, memory);
                            return document(key, history, memory);
                        });
        var byKey = new LinkedHashMap<MemoryKey, CardMemory>();
        facts.keySet().forEach(key -> byKey.put(key, Objects.requireNonNull(folded.get(key.id()))));
        return byKey;
    }

    @Override
    public Map<String, CardState> statesOf(
            String school, String learner, Collection<String> cards) {
        var ids = cards.stream().map(card -> new MemoryKey(school, learner, card).id()).toList();
        var states = new HashMap<String, CardState>();
        for (var document : memories.find(in("_id", ids)).projection(include("card", "state"))) {
            states.put(
                    document.getString("card"),
                    StateDocuments.state(document.get("state", Document.class)));
        }
        return states;
    }

    @Override
    public void forgetAll() {
        memories.deleteMany(new Document());
    }

    private static Document document(MemoryKey key, CardHistory history, CardMemory memory) {
        return new Document("school", key.school())
                .append("learner", key.learner())
                .append("deck", memory.deck())
                .append("card", key.card())
                .append("version", memory.version())
                .append("facts", FactDocuments.documents(history))
                .append("state", StateDocuments.document(memory.state()));
    }
}
