package engram.scheduler.memory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import engram.fsrs.CardState;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.inbox.view.Views;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.Plans;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * Memories in MongoDB: one document for each learner and card, {@code school:learner:card}, with
 * all its facts and the state that follows. A document is replaced only if it is still what was
 * read, so no replica undoes another's facts.
 */
@Singleton
final class MongoMemories implements Memories {
    static final String COLLECTION = "memories";

    private static final MemoryForm FORM = new MemoryForm();

    private final LiveViews views;
    private final Plans plans;

    MongoMemories(LiveViews views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    @Override
    public Memories in(View view) {
        return new MongoMemories(LiveViews.fixed(view), plans);
    }

    private MongoCollection<Document> memories() {
        return views.of(MemoryFold.NAME).collection(COLLECTION);
    }

    private MemoryScan scan() {
        return new MemoryScan(memories());
    }

    @Override
    public Map<MemoryKey, CardMemory> remember(Map<MemoryKey, List<CardFact>> facts) {
        return Planned.of(plans, facts, this::write);
    }

    private Map<MemoryKey, CardMemory> write(
            Map<MemoryKey, List<CardFact>> facts, Planned planned) {
        var keys = new LinkedHashMap<String, MemoryKey>();
        facts.keySet().forEach(key -> keys.put(key.id(), key));
        var folded = new LinkedHashMap<MemoryKey, CardMemory>();
        Views.update(
                memories(),
                FORM,
                keys.keySet(),
                (id, stored) -> {
                    var key = Objects.requireNonNull(keys.get(id));
                    var known = stored.orElse(MemoryForm.Known.NOTHING);
                    var history = known.history().with(facts.getOrDefault(key, List.of()));
                    var memory = planned.memory(key, history, known.planVersion());
                    folded.put(key, memory);
                    return new MemoryForm.Next(key, history, memory);
                });
        return folded;
    }

    @Override
    public Map<MemoryKey, CardMemory> replay(Learner learner, String after, int limit) {
        var nothingNew = new LinkedHashMap<MemoryKey, List<CardFact>>();
        for (var card : scan().cardsOf(learner, after, limit)) {
            nothingNew.put(new MemoryKey(learner.school(), learner.id(), card), List.of());
        }
        return remember(nothingNew);
    }

    @Override
    public CardHistory historyOf(MemoryKey key) {
        var memory = memories().find(eq("_id", key.id())).first();
        return memory == null ? CardHistory.EMPTY : FactBytes.in(memory);
    }

    @Override
    public Map<String, CardHistory> historiesOf(Learner learner, String after, int limit) {
        return scan().historiesOf(learner, after, limit);
    }

    @Override
    public List<String> learnersOf(String school, String after, int limit) {
        return scan().learnersOf(school, after, limit);
    }

    @Override
    public List<String> schools(String after, int limit) {
        return scan().schools(after, limit);
    }

    @Override
    public Map<String, CardState> statesOf(
            String school, String learner, Collection<String> cards) {
        var ids = cards.stream().map(card -> new MemoryKey(school, learner, card).id()).toList();
        var states = new HashMap<String, CardState>();
        for (var document :
                memories().find(Filters.in("_id", ids)).projection(include("card", "state"))) {
            states.put(
                    document.getString("card"),
                    StateDocuments.state(document.get("state", Document.class)));
        }
        return states;
    }
}
