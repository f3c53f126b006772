package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;

import engram.gateway.mastery.model.LearnerMemory;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;

/**
 * What learners remember, as folded so far. Each question is one read, whatever its size, and what
 * is read is told one by one, so that a class or a shelf of large decks is never in memory at once.
 */
@Singleton
public final class Memories {
    private final LiveViews views;

    Memories(LiveViews views) {
        this.views = views;
    }

    /** Of one learner, deck by deck; decks that the learner never answered are left out. */
    void ofDecks(
            String school,
            String learner,
            Collection<String> decks,
            BiConsumer<String, LearnerMemory> told) {
        read("deck", decks.stream().map(deck -> id(school, learner, deck)).toList(), told);
    }

    /** Of one deck, learner by learner; learners who never answered it are left out. */
    public void ofLearners(
            String school,
            Collection<String> learners,
            String deck,
            BiConsumer<String, LearnerMemory> told) {
        read("learner", learners.stream().map(each -> id(school, each, deck)).toList(), told);
    }

    private void read(String by, List<String> ids, BiConsumer<String, LearnerMemory> told) {
        if (ids.isEmpty()) return;
        var memory =
                views.of(MemoryFold.NAME)
                        .collection(MemoryFold.COLLECTION)
                        .withDocumentClass(RawBsonDocument.class);
        for (var each : memory.find(in("_id", ids)))
            told.accept(each.getString(by).getValue(), StoredMemory.read(each));
    }

    private static String id(String school, String learner, String deck) {
        return String.join(":", school, learner, deck);
    }
}
