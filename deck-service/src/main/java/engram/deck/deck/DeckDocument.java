package engram.deck.deck;

import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckText;
import engram.deck.deck.model.Marking;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a deck is stored: one document, {@code _id} {@code school:deck}. */
public final class DeckDocument {
    public static final String COLLECTION = "decks";

    private DeckDocument() {}

    /** The {@code _id} of a deck. */
    public static String key(String school, String deck) {
        return school + ":" + deck;
    }

    static Document of(Deck deck) {
        return new Document("_id", key(deck.school(), deck.id()))
                .append("version", deck.version())
                .append("school", deck.school())
                .append("deck", deck.id())
                .append("owner", deck.owner())
                .append("title", deck.text().title())
                .append("tags", deck.text().tags())
                .append("frontLang", deck.text().marking().frontLang())
                .append("backLang", deck.text().marking().backLang())
                .append("spelling", deck.text().marking().written().spelling())
                .append("changedAt", Date.from(deck.changedAt()))
                .append("deletedAt", deck.deletedAt() == null ? null : Date.from(deck.deletedAt()))
                .append("hidden", deck.imports().hidden())
                .append("imports", deck.imports().committed())
                .append("unpublished", deck.imports().unpublished())
                .append("abandoned", deck.imports().abandoned());
    }

    /** The deck that a document holds. */
    public static Deck read(Document stored) {
        return new Deck(
                stored.getString("school"),
                stored.getString("deck"),
                stored.getLong("version"),
                stored.getString("owner"),
                text(stored),
                stored.getDate("changedAt").toInstant(),
                instant(stored.getDate("deletedAt")),
                new Deck.Imports(
                        stored.getBoolean("hidden"),
                        stored.getList("imports", String.class),
                        stored.getList("unpublished", String.class),
                        stored.getList("abandoned", String.class)));
    }

    private static DeckText text(Document stored) {
        var spelling = stored.getString("spelling");
        return new DeckText(
                stored.getString("title"),
                stored.getList("tags", String.class),
                new Marking(
                        stored.getString("frontLang"),
                        stored.getString("backLang"),
                        spelling == null ? null : Marking.Spelling.valueOf(spelling)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
