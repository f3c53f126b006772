package engram.deck.deck.model;

import engram.deck.outcome.model.Page;
import engram.deck.text.model.Tags;
import engram.deck.text.model.Text;
import engram.manners.model.Cursor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which decks of a list, regardless of case and in the order of their titles, then ids.
 *
 * @param text what title or a tag contains
 * @param tag what one of the tags is
 * @param limit the most decks of a page
 * @param after the last deck of the page before
 */
public record DeckQuery(
        @Nullable String text, @Nullable String tag, int limit, @Nullable Cursor after) {
    /** Cursors are of this list. */
    public static final String LIST = "decks";

    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

    /** The decks of this page among all. */
    public Page<Deck> page(Stream<Deck> all) {
        var found =
                all.filter(this::matches)
                        .sorted(Comparator.comparing(DeckQuery::cursorOf, ORDER))
                        .filter(deck -> after == null || ORDER.compare(cursorOf(deck), after) > 0)
                        .limit(limit + 1L)
                        .toList();
        if (found.size() <= limit) return new Page<>(found, null);
        List<Deck> items = found.subList(0, limit);
        return new Page<>(items, cursorOf(items.getLast()).text());
    }

    private boolean matches(Deck deck) {
        var tags = deck.text().tags();
        if (tag != null && !Tags.contain(tags, tag)) return false;
        if (text == null || text.isBlank()) return true;
        var wanted = Text.folded(text.strip());
        return Text.folded(deck.text().title()).contains(wanted)
                || tags.stream().anyMatch(each -> Text.folded(each).contains(wanted));
    }

    private static Cursor cursorOf(Deck deck) {
        return new Cursor(LIST, deck.id(), Text.folded(deck.text().title()));
    }
}
