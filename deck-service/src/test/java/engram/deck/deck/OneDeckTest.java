package engram.deck.deck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.TopicReader;
import org.junit.jupiter.api.Test;

class OneDeckTest {
    private final String school = Backends.unique("school");

    @Test
    void a_deck_with_a_card_is_listed_and_published() {
        var teacher = DeckServer.shared().teacher(school);

        var deck = teacher.createDeck("Bones");
        var card = teacher.addCard(deck, "How many?", "206");

        var listed = teacher.get("/api/decks").ok().json().path("items").path(0);
        assertThat(listed.path("id").asText()).isEqualTo(deck);
        assertThat(listed.path("cardCount").asInt()).isEqualTo(1);
        assertThat(listed.path("reach").asText()).isEqualTo("OWNER");
        await().untilAsserted(() ->
                assertThat(TopicReader.read("deck.cards.v1", school))
                        .extracting(each -> new String(each.key(), UTF_8))
                        .contains(school + "/" + deck + "/" + card));
        assertThat(TopicReader.read("deck.decks.v1", school)).isNotEmpty();
    }
}
