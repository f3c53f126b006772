package engram.deck.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.card.model.Card;
import engram.deck.card.model.CardText;
import engram.deck.deck.CardCounts.Count;
import engram.deck.deck.Decks;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountsTest {
    private final DeckServer server = DeckServer.shared();
    private final Person owner = server.teacher(Backends.unique("school"));
    private final String deck = owner.createDeck("Bones");
    private final String path = "/api/decks/" + deck;

    @Test
    void counts_are_right_whatever_many_editors_do_at_once() throws Exception {
        try (var editors = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4).mapToObj(i -> editors.submit(() -> edit(i))).toList();
            for (var each : work) each.get();
        }

        var read = owner.get(path).ok();
        var items = owner.get(path + "/cards").ok().json().path("items");
        var drafts = items.findValuesAsText("draft").stream().filter("true"::equals).count();
        assertThat(items).hasSize(4 * 6);
        assertThat(read.number("cardCount")).isEqualTo(items.size());
        assertThat(read.number("draftCount")).isEqualTo(drafts).isEqualTo(4 * 3);
        assertThat(items.findValuesAsText("position")).doesNotHaveDuplicates();
    }

    /** Leaves six cards, three of them drafts. */
    private void edit(int editor) {
        owner.post(
                        path + "/cards/batch",
                        "{\"cards\":[{\"front\":\"a\"},{\"front\":\"b\",\"back\":\"x\"}]}")
                .created();
        for (var i = 0; i < 4; i++) {
            var card = path + "/cards/" + owner.addCard(deck, "q" + editor + i, "a");
            if (i % 2 == 0) owner.patch(card, 1, "{\"back\":\"\"}").ok();
            assertThat(owner.get(path).ok().number("cardCount")).isPositive();
        }
        var gone = path + "/cards/" + owner.addCard(deck, "gone", "");
        owner.delete(gone, 1).is(204);
    }

    @Test
    void a_writer_who_dies_before_ending_the_count_leaves_no_wrong_one() {
        var counters = server.bean(CardCounters.class);
        owner.addCard(deck, "q", "a");
        assertThat(counters.of(owner.school(), deck)).isEqualTo(new Count(1, 0));

        var stored = server.bean(Decks.class).find(owner.school(), deck).orElseThrow();
        var text = new CardText("written and not counted", "", List.of());
        server.bean(Cards.class).insert(Card.create(stored, "late", text, 9, Instant.now()));

        await().untilAsserted(() ->
                assertThat(counters.of(owner.school(), deck)).isEqualTo(new Count(2, 1)));
    }
}
