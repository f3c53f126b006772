package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.gateway.mastery.model.CardMemory;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Phase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What learners remember, as folded so far. Each question is one read, whatever its size. */
@Singleton
public final class Memories {
    private final MongoCollection<Document> memory;

    Memories(@Named("views") MongoDatabase views) {
        this.memory = views.getCollection(MemoryFold.COLLECTION);
    }

    /** Of one learner, by deck; decks that the learner never answered are missing. */
    public Map<String, LearnerMemory> ofDecks(
            String school, String learner, Collection<String> decks) {
        return read("deck", decks.stream().map(deck -> id(school, learner, deck)).toList());
    }

    /** Of one deck, by learner; learners who never answered it are missing. */
    public Map<String, LearnerMemory> ofLearners(
            String school, Collection<String> learners, String deck) {
        return read("learner", learners.stream().map(each -> id(school, each, deck)).toList());
    }

    private Map<String, LearnerMemory> read(String by, List<String> ids) {
        var found = new HashMap<String, LearnerMemory>();
        if (ids.isEmpty()) return found;
        for (var each : memory.find(in("_id", ids))) found.put(each.getString(by), toMemory(each));
        return found;
    }

    private static String id(String school, String learner, String deck) {
        return String.join(":", school, learner, deck);
    }

    private static LearnerMemory toMemory(Document document) {
        var cards = new HashMap<String, CardMemory>();
        document.get("cards", new Document())
                .forEach((card, state) -> cards.put(card, toCard((Document) state)));
        return new LearnerMemory(cards);
    }

    private static CardMemory toCard(Document state) {
        var spaced = new ArrayList<CardMemory.SpacedAnswer>();
        for (var each : state.getList("spaced", Document.class, List.of()))
            spaced.add(
                    new CardMemory.SpacedAnswer(
                            each.getDate("at").toInstant(), each.getDate("due").toInstant()));
        var lastDay = state.getString("lastDay");
        return new CardMemory(
                Phase.valueOf(state.getString("phase")),
                state.getDouble("stability"),
                state.getDouble("decay"),
                instant(state.getDate("due")),
                lastDay == null ? null : LocalDate.parse(lastDay),
                state.getInteger("lastRating"),
                spaced);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
