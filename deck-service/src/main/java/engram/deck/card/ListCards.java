package engram.deck.card;

import engram.access.Caller;
import engram.deck.card.model.Card;
import engram.deck.deck.DeckAccess;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Cursor;
import engram.deck.outcome.model.Outcome;
import engram.deck.outcome.model.Page;
import engram.deck.text.model.Tags;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The visible cards of a deck, in the order of their positions. */
@Singleton
public final class ListCards {
    private static final Comparator<Card> ORDER =
            Comparator.comparingLong(Card::position).thenComparing(Card::id);

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final DeckAccess access;
    private final Cards cards;

    ListCards(DeckAccess access, Cards cards) {
        this.access = access;
        this.cards = cards;
    }

    /**
     * A part of the cards.
     *
     * @param tag only those with this tag, whatever its case; null for all
     */
    Outcome<Page<Card>> page(
            Caller caller, String deck, @Nullable String tag, int limit, @Nullable Cursor after) {
        if (after != null && !POSITION.matcher(after.key()).matches())
            return Outcome.broken("cursor", "must be the next of an earlier page");
        return access.read(caller, deck)
                .map(opened -> page(tagged(all(opened.deck()), tag), limit, after));
    }

    /** All visible cards of a deck that was opened for reading. */
    public List<Card> all(Deck deck) {
        return cards.of(deck.school(), deck.id()).stream()
                .filter(card -> card.visibleIn(deck))
                .sorted(ORDER)
                .toList();
    }

    private static List<Card> tagged(List<Card> all, @Nullable String tag) {
        return tag == null
                ? all
                : all.stream().filter(card -> Tags.contain(card.text().tags(), tag)).toList();
    }

    private static Page<Card> page(List<Card> all, int limit, @Nullable Cursor after) {
        var found =
                all.stream()
                        .filter(card -> after == null || isAfter(card, after))
                        .limit(limit + 1L)
                        .toList();
        if (found.size() <= limit) return new Page<>(found, null);
        var items = found.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, new Cursor(Long.toString(last.position()), last.id()).text());
    }

    private static boolean isAfter(Card card, Cursor cursor) {
        var position = Long.parseLong(cursor.key());
        return card.position() > position
                || (card.position() == position && card.id().compareTo(cursor.id()) > 0);
    }
}
