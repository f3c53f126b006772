package engram.gateway.mastery;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deck as deck-service writes it: whatever fields it has stay, and ours come after them. */
final class DeckJson {
    private static final Argument<Map<String, Object>> OBJECT =
            Argument.mapOf(String.class, Object.class);

    private DeckJson() {}

    static Map<String, Object> read(ObjectMapper json, byte[] body) throws IOException {
        return new LinkedHashMap<>(json.readValue(body, OBJECT));
    }

    /** The decks of a page, each free to be added to. */
    static List<Map<String, Object>> items(Map<String, Object> page) {
        var decks = new ArrayList<Map<String, Object>>();
        if (page.get("items") instanceof List<?> items)
            for (var item : items)
                if (item instanceof Map<?, ?> deck) {
                    var copy = new LinkedHashMap<String, Object>();
                    deck.forEach((name, value) -> copy.put(String.valueOf(name), value));
                    decks.add(copy);
                }
        page.put("items", decks);
        return decks;
    }

    static List<String> ids(List<Map<String, Object>> decks) {
        return decks.stream().map(deck -> String.valueOf(deck.get("id"))).toList();
    }

    /** Adds what the caller knows of the deck, and what it asks of them today. */
    static void add(Map<String, Object> deck, Map<String, Overviews.Overview> known) {
        var overview = known.get(String.valueOf(deck.get("id")));
        if (overview == null) return;
        deck.put("dueCount", overview.workload().due());
        deck.put("newCount", overview.workload().fresh());
        deck.put("mastery", overview.mastery().mastery());
        deck.put("seen", overview.mastery().seen());
        var next = overview.workload().nextDueAt();
        deck.put("nextDueAt", next == null ? null : next.toString());
    }
}
