package engram.review.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardFoldTest {
    private static final CardKey CAT = new CardKey("animals", "cat");

    private final MongoClient client = MongoClients.create(Backends.get().mongo());
    private final LiveViews views = LiveViews.fixed(client.getDatabase(Backends.unique("views")));
    private final View view = views.of("any");
    private final CardFold fold = new CardFold(ObjectMapper.getDefault());
    private final Cards cards = new Cards(views);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void deck_services_example_can_be_read() throws IOException {
        var example = Files.readString(Path.of("../deck-service/contract/examples/CardState.json"));

        fold.apply(view, List.of(fold.decode(received(2, example))));

        assertThat(cards.find("school", List.of(CAT))).containsEntry(CAT, Cards.Kind.ANSWERABLE);
    }

    @Test
    void the_newest_state_stands_whatever_the_order() throws IOException {
        fold.apply(view, List.of(card(3, false), card(2, true)));
        fold.apply(view, List.of(card(1, true)));

        assertThat(cards.find("school", List.of(CAT))).containsEntry(CAT, Cards.Kind.ANSWERABLE);
    }

    @Test
    void a_card_can_become_a_draft() throws IOException {
        fold.apply(view, List.of(card(1, false)));
        fold.apply(view, List.of(card(2, true)));

        assertThat(cards.find("school", List.of(CAT))).containsEntry(CAT, Cards.Kind.DRAFT);
    }

    @Test
    void a_card_of_another_school_is_not_there() throws IOException {
        fold.apply(view, List.of(card(1, false)));

        assertThat(cards.find("other", List.of(CAT))).isEmpty();
    }

    @Test
    void a_card_whose_key_is_ended_is_gone_and_its_deck_is_another_one() throws IOException {
        fold.apply(view, List.of(card(1, false)));
        var decks = new Decks(views);
        var before = decks.revision("school", "animals");
        fold.erase(view, List.of(new Erased("deck.cards.v1", List.of("school", "animals", "cat"))));

        assertThat(view.collection("asked_cards").find().first()).isNull();
        assertThat(decks.revision("school", "animals")).isNotEqualTo(before);
    }

    @Test
    void a_value_without_its_fields_makes_no_sense() {
        assertThatThrownBy(() -> fold.decode(received(1, "[]"))).isInstanceOf(IOException.class);
    }

    private CardFold.Card card(long version, boolean draft) throws IOException {
        return fold.decode(
                received(
                        version,
                        """
                        {"front":"cat","back":"gato","tags":[],"position":1,"draft":%s,
                        "deleted":false}\
                        """
                                .formatted(draft)));
    }

    private static Received received(long version, String json) {
        return new Received(
                "deck.cards.v1",
                List.of("school", "animals", "cat"),
                "event",
                "CardState",
                version,
                "school",
                Instant.EPOCH,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
