package engram.gateway.mastery;

import static com.mongodb.client.model.Filters.in;

import engram.gateway.mastery.model.Held;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Which cards learners do not want to be asked, as folded so far. */
@Singleton
final class Marks {
    private final LiveViews views;

    Marks(LiveViews views) {
        this.views = views;
    }

    /** Of one learner, by deck; decks in which the learner never marked a card are missing. */
    Map<String, Held> ofDecks(String school, String learner, Collection<String> decks) {
        var found = new HashMap<String, Held>();
        if (decks.isEmpty()) return found;
        var ids = decks.stream().map(deck -> String.join(":", school, learner, deck)).toList();
        var marks = views.of(MarkFold.NAME).collection(MarkFold.COLLECTION);
        for (var each : marks.find(in("_id", ids))) found.put(each.getString("deck"), held(each));
        return found;
    }

    private static Held held(Document stored) {
        var buriedUntil = new HashMap<String, Instant>();
        stored.get("buried", Document.class)
                .forEach((card, until) -> buriedUntil.put(card, ((Date) until).toInstant()));
        return new Held(Set.copyOf(stored.getList("suspended", String.class)), buriedUntil);
    }
}
