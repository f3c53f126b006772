package engram.deck.card;

import engram.access.Caller;
import engram.deck.card.Cards.After;
import engram.deck.card.model.Card;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import engram.deck.outcome.model.Page;
import engram.deck.text.model.Tags;
import engram.manners.model.Cursor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The visible cards of a deck, in the order of their positions. */
@Singleton
final class ListCards {
    /** A page ends once its cards have so many bytes of text: its size is bounded as its length. */
    static final long PAGE_BYTES = 1_000_000;

    /** Cursors are of this list. */
    static final String LIST = "cards";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final DeckAccess access;
    private final CardParts parts;

    ListCards(DeckAccess access, CardParts parts) {
        this.access = access;
        this.parts = parts;
    }

    /**
     * A part of the cards.
     *
     * @param tag only those with this tag, whatever its case; null for all
     */
    Outcome<Page<Card>> page(
            Caller caller, String deck, @Nullable String tag, int limit, @Nullable Cursor after) {
        if (after != null && !POSITION.matcher(after.key()).matches())
            return Outcome.broken("cursor", "is not one that was given out for this list");
        return access.read(caller, deck).map(opened -> page(opened.deck(), tag, limit, after));
    }

    private Page<Card> page(Deck deck, @Nullable String tag, int limit, @Nullable Cursor after) {
        var items = new ArrayList<Card>();
        var bytes = 0L;
        for (var part : parts.visible(deck, start(after))) {
            for (var card : part) {
                if (tag != null && !Tags.contain(card.text().tags(), tag)) continue;
                if (items.size() == limit || bytes > PAGE_BYTES) {
                    var last = items.getLast();
                    var next = new Cursor(LIST, last.id(), Long.toString(last.position())).text();
                    return new Page<>(items, next);
                }
                items.add(card);
                bytes += card.text().bytes();
            }
        }
        return new Page<>(items, null);
    }

    private static @Nullable After start(@Nullable Cursor cursor) {
        return cursor == null ? null : new After(Long.parseLong(cursor.key()), cursor.id());
    }
}
