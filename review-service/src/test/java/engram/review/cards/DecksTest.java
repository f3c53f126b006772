package engram.review.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.grading.ListRule;
import engram.grading.asking.AskedCard;
import engram.inbox.Erased;
import engram.inbox.Received;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecksTest {
    private static final String CARD =
            """
            {"front":"%s","back":"eins","tags":["t"],"position":%d,"draft":%s,"deleted":%s}\
            """;

    private final MongoClient client = MongoClients.create(Backends.get().mongo());
    private final LiveViews views = LiveViews.fixed(client.getDatabase(Backends.unique("views")));
    private final View view = views.of("any");
    private final CardFold cardFold = new CardFold(ObjectMapper.getDefault());
    private final DeckFold deckFold = new DeckFold(ObjectMapper.getDefault());
    private final Decks decks = new Decks(views);

    @AfterEach
    void close() {
        client.close();
    }

    private static Received received(String json, long version, String... key) {
        return new Received(
                key.length == 2 ? "deck.decks.v1" : "deck.cards.v1",
                List.of(key),
                "event",
                "State",
                version,
                key[0],
                Instant.EPOCH,
                json.getBytes(StandardCharsets.UTF_8));
    }

    private void deck(long version, String fields) throws IOException {
        var json = "{\"deleted\":false" + fields + "}";
        deckFold.apply(view, List.of(deckFold.decode(received(json, version, "s1", "animals"))));
    }

    private void card(String deck, String card, String json) throws IOException {
        cardFold.apply(view, List.of(cardFold.decode(received(json, 1, "s1", deck, card))));
    }

    @Nested
    class The_cards_of_a_deck {
        @Test
        void are_in_its_order_without_drafts_deleted_ones_and_those_of_others() throws IOException {
            card("animals", "a", CARD.formatted("last", 30, false, false));
            card("animals", "c", CARD.formatted("second", 20, false, false));
            card("animals", "b", CARD.formatted("first", 20, false, false));
            card("animals", "d", CARD.formatted("draft", 1, true, false));
            card("animals", "e", CARD.formatted("gone", 1, false, true));
            card("animals2", "f", CARD.formatted("other", 1, false, false));
            card("animal", "g", CARD.formatted("other", 1, false, false));

            assertThat(decks.cards("s1", "animals"))
                    .extracting(AskedCard::front)
                    .containsExactly("first", "second", "last");
            assertThat(decks.cards("s2", "animals")).isEmpty();
        }

        @Test
        void have_what_their_owner_said_of_their_answers() throws IOException {
            card(
                    "animals",
                    "a",
                    """
                    {"front":"f","back":"one\\ntwo","tags":[],"position":1,"draft":false,
                    "deleted":false,"accepted":["1","2"],"list":"ALL"}\
                    """);

            assertThat(decks.cards("s1", "animals"))
                    .containsExactly(
                            new AskedCard(
                                    "a",
                                    "f",
                                    "one\ntwo",
                                    List.of(),
                                    List.of("1", "2"),
                                    Optional.of(ListRule.ALL)));
        }
    }

    @Nested
    class A_deck {
        @Test
        void is_gone_when_its_key_is_ended() throws IOException {
            deck(1, "");
            deckFold.erase(view, List.of(new Erased("deck.decks.v1", List.of("s1", "animals"))));

            assertThat(decks.find("s1", "animals")).isEmpty();
            assertThat(view.collection("asked_decks").find().first()).isNull();
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "-,  -,  -,       false",
                    "en, -,  -,       false",
                    "en, en, -,       false",
                    "en, es, -,       true",
                    "en, es, IGNORED, false",
                    "-,  -,  COUNTS,  true"
                })
        void counts_spelling_as_its_owner_says_or_if_its_languages_differ(
                String front, String back, String spelling, boolean counts) throws IOException {
            deck(
                    1,
                    (front == null ? "" : ",\"frontLang\":\"" + front + "\"")
                            + (back == null ? "" : ",\"backLang\":\"" + back + "\"")
                            + (spelling == null ? "" : ",\"spelling\":\"" + spelling + "\""));

            assertThat(decks.find("s1", "animals")).contains(new Decks.Deck(front, back, counts));
        }

        @Test
        void is_as_its_newest_state_says() throws IOException {
            deck(2, ",\"frontLang\":\"fr\"");
            deck(1, ",\"frontLang\":\"de\"");

            assertThat(decks.find("s1", "animals").orElseThrow().frontLang()).isEqualTo("fr");
        }

        @Test
        void is_not_there_once_it_is_deleted() throws IOException {
            deck(1, "");
            deckFold.apply(
                    view,
                    List.of(deckFold.decode(received("{\"deleted\":true}", 2, "s1", "animals"))));

            assertThat(decks.find("s1", "animals")).isEmpty();
        }

        @Test
        void of_deck_services_example_can_be_read() throws IOException {
            var example =
                    Files.readString(Path.of("../deck-service/contract/examples/DeckState.json"));
            deckFold.apply(view, List.of(deckFold.decode(received(example, 1, "s1", "animals"))));

            assertThat(decks.find("s1", "animals")).isPresent();
        }
    }
}
