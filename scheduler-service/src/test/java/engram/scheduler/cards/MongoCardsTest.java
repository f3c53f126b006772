package engram.scheduler.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import engram.inbox.Erased;
import engram.inbox.Follows;
import engram.inbox.Received;
import engram.inbox.view.Generation;
import engram.inbox.view.LiveViews;
import engram.inbox.view.View;
import engram.outbox.Message;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.testing.Examples;
import engram.scheduler.testing.Records;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MongoCardsTest {
    private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());
    private static final String DATABASE = Backends.unique("cards");

    private final LiveViews views = LiveViews.fixed(CLIENT.getDatabase(DATABASE));
    private final View view = views.of("any");
    private final MongoCards cards = new MongoCards(views);
    private final CardFold fold = new CardFold(ObjectMapper.getDefault(), cards);
    private final String school = Backends.unique("school");

    @AfterAll
    static void close() {
        CLIENT.getDatabase(DATABASE).drop();
        CLIENT.close();
    }

    private void fold(Message... records) throws IOException {
        var batch = new ArrayList<CardFold.CardUpdate>();
        for (var each : records) {
            batch.add(fold.decode(received(each)));
        }
        assertThat(fold.apply(view, batch)).isEqualTo(Follows.NOTHING);
    }

    private static Received received(Message message) {
        return new Received(
                message.topic(),
                List.of(message.key().split("/")),
                message.id(),
                message.type(),
                message.version(),
                message.school(),
                message.at(),
                message.json().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_producers_example_is_read() throws IOException {
        var key = List.of("school", "deck", "01938b01-0000-7000-8000-000000000013");
        var update = fold.decode(Examples.read("deck-service", "CardState", "deck.cards.v1", key));
        assertThat(update.card().back()).startsWith("Eight");
        assertThat(update.card().draft()).isFalse();
        assertThat(update.deleted()).isFalse();
    }

    @Test
    void a_key_of_another_shape_is_refused() {
        var wrong = Records.deck(school, "d", "ann");
        assertThatThrownBy(() -> fold(wrong)).hasMessageContaining("school/deck/card");
    }

    /** The cards of a deck that are not deleted, in the deck's order. */
    private List<Card> ofDeck(String in, String deck) {
        var ids = cards.outline(in, deck).cards().stream().map(OutlineCard::id).toList();
        var texts = cards.find(in, deck, ids);
        return ids.stream().map(texts::get).toList();
    }

    @Nested
    class A_deck {
        @Test
        void has_its_cards_in_the_order_of_position_and_id() throws IOException {
            fold(card("b", 2), card("a", 2), card("z", 1));
            assertThat(ofDeck(school, "d")).extracting(Card::id).containsExactly("z", "a", "b");
        }

        @Test
        void has_no_card_of_a_deck_whose_id_begins_the_same_nor_of_another_school()
                throws IOException {
            fold(
                    Records.card(school, "deck", "mine", 1, "b"),
                    Records.card(school, "deck2", "longer", 1, "b"),
                    Records.card(school, "deck-2", "dashed", 1, "b"),
                    Records.card(school + "2", "deck", "foreign", 1, "b"));
            assertThat(ofDeck(school, "deck")).extracting(Card::id).containsExactly("mine");
        }

        @Test
        void has_drafts_marked_as_such() throws IOException {
            fold(Records.card(school, "d", "blank", 1, " "));
            assertThat(ofDeck(school, "d")).singleElement().matches(Card::draft);
        }

        private Message card(String id, int position) {
            return Records.card(school, "d", id, position, "back");
        }
    }

    @Nested
    class A_card {
        private final Message first = Records.card(school, "d", "c", 1, "old");
        private final Message second = Records.card(school, "d", "c", 1, "new", false, 2);
        private final Message deleted = Records.card(school, "d", "c", 1, "new", true, 3);

        @Test
        void is_what_its_highest_version_says_in_whatever_order_they_come() throws IOException {
            fold(second, first);
            fold(first);
            assertThat(ofDeck(school, "d")).extracting(Card::back).containsExactly("new");
        }

        @Test
        void is_gone_once_deleted_and_back_once_restored() throws IOException {
            fold(first, deleted);
            fold(second);
            assertThat(ofDeck(school, "d")).isEmpty();
            fold(Records.card(school, "d", "c", 1, "new", false, 4));
            assertThat(ofDeck(school, "d")).hasSize(1);
        }
    }

    @Nested
    class An_outline {
        @Test
        void has_the_cards_in_order_and_tells_drafts_and_deleted_ones_apart() throws IOException {
            fold(
                    Records.card(school, "d", "b", 2, "back"),
                    Records.card(school, "d", "a", 1, " "),
                    Records.card(school, "d", "gone", 3, "back", true, 2));
            var outline = cards.outline(school, "d");
            assertThat(outline.cards()).extracting(OutlineCard::id).containsExactly("a", "b");
            assertThat(outline.drafts()).containsExactly("a");
            assertThat(outline.deleted()).containsExactly("gone");
            assertThat(cards.outline(school, "other").cards()).isEmpty();
        }

        @Test
        void follows_every_change_of_the_deck() throws IOException {
            fold(
                    Records.card(school, "d", "a", 1, "back"),
                    Records.card(school, "d", "b", 2, "back"));
            var before = cards.outline(school, "d");
            assertThat(cards.outline(school, "d")).isSameAs(before);
            fold(Records.card(school, "d", "a", 3, "back", false, 2));
            fold(Records.card(school, "d", "c", 1, "back"));
            assertThat(cards.outline(school, "d").cards())
                    .extracting(OutlineCard::id)
                    .containsExactly("c", "b", "a");
            fold(Records.card(school, "d", "b", 2, "back", true, 2));
            assertThat(cards.outline(school, "d").find("b")).isEmpty();
            fold(Records.card(school, "d", "b", 2, "back", false, 3));
            assertThat(cards.outline(school, "d").find("b")).isPresent();
            assertThat(cards.outline(school, "d").deleted()).isEmpty();
        }
    }

    @Nested
    class Some_cards {
        @Test
        void are_found_with_their_texts_unless_they_are_deleted() throws IOException {
            fold(
                    Records.card(school, "d", "a", 1, "one"),
                    Records.card(school, "d", "gone", 2, "two", true, 2),
                    Records.card(school, "e", "other", 1, "three"));
            var found = cards.find(school, "d", List.of("a", "gone", "other", "none"));
            assertThat(found).containsOnlyKeys("a");
            assertThat(found.get("a").back()).isEqualTo("one");
        }
    }

    @Nested
    class A_card_whose_key_is_ended {
        @Test
        void is_gone_for_those_who_know_the_deck_and_keeps_no_text() throws IOException {
            fold(
                    Records.card(school, "d", "a", 1, "secret"),
                    Records.card(school, "d", "b", 2, "back"));
            assertThat(cards.outline(school, "d").find("a")).isPresent();
            fold.erase(
                    view,
                    List.of(
                            new Erased("deck.cards.v1", List.of(school, "d", "a")),
                            new Erased("deck.cards.v1", List.of(school, "d", "never"))));
            assertThat(ofDeck(school, "d")).extracting(Card::id).containsExactly("b");
            assertThat(view.collection("cards").find(new Document("_id", school + ":d:a")).first())
                    .containsEntry("back", "")
                    .containsEntry("front", "");
        }
    }

    @Nested
    class Another_generation {
        @Test
        void of_the_same_revision_has_an_outline_of_its_own() throws IOException {
            fold(Records.card(school, "d", "a", 1, "back"));
            var outlines = new Outlines();
            assertThat(outlines.of(view, school, "d").find("a")).isPresent();
            var next = View.in(view.database(), new Generation("next", 3, 0));
            fold.apply(
                    next,
                    List.of(fold.decode(received(Records.card(school, "d", "b", 1, "back")))));
            assertThat(outlines.of(next, school, "d").find("b")).isPresent();
        }
    }
}
