package engram.deck.deck.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.model.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckQueryTest {
    private static final List<Deck> DECKS =
            List.of(
                    deck("d1", "Zebras", "Animals"),
                    deck("d2", "apes", "animals", "Term 1"),
                    deck("d3", "Bones"),
                    deck("d4", "Apes"));

    private static Deck deck(String id, String title, String... tags) {
        return Deck.create("s", id, "o", new DeckText(title, List.of(tags)), Instant.EPOCH);
    }

    private static List<String> found(String text, String tag) {
        return new DeckQuery(text, tag, 50, null)
                .page(DECKS.stream()).items().stream().map(Deck::id).toList();
    }

    @Test
    void decks_are_in_the_order_of_titles_whatever_their_case_then_ids() {
        assertThat(found(null, null)).containsExactly("d2", "d4", "d3", "d1");
    }

    @Test
    void text_is_found_in_titles_and_tags() {
        assertThat(found("APE", null)).containsExactly("d2", "d4");
        assertThat(found("term", null)).containsExactly("d2");
        assertThat(found("", null)).hasSize(4);
    }

    @Test
    void a_tag_is_found_as_a_whole() {
        assertThat(found(null, "ANIMALS")).containsExactly("d2", "d1");
        assertThat(found(null, "anim")).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap_or_overlap() {
        var seen = new ArrayList<String>();
        Cursor after = null;
        do {
            var page = new DeckQuery(null, null, 1, after).page(DECKS.stream());
            page.items().forEach(deck -> seen.add(deck.id()));
            after =
                    page.next() == null
                            ? null
                            : Cursor.parse(page.next(), DeckQuery.LIST).orElseThrow();
        } while (after != null);
        assertThat(seen).containsExactly("d2", "d4", "d3", "d1");
    }
}
