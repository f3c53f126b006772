package engram.deck.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import engram.access.Caller;
import engram.backends.Backends;
import engram.deck.Ids;
import engram.deck.card.model.Card;
import engram.deck.deck.Decks;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Steps;
import engram.deck.fixture.TopicReader;
import engram.deck.usage.Room;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateTest {
    private final DeckServer server = DeckServer.shared();
    private final String school = Backends.unique("school");
    private final Person owner = server.teacher(school);
    private final String deck =
            owner.post(
                            "/api/decks",
                            "{\"title\":\"Bones\",\"tags\":[\"t\"],\"frontLang\":\"en\",\"backLang\":\"la\",\"spelling\":\"IGNORED\"}")
                    .created()
                    .text("id");
    private final String path = "/api/decks/" + deck;

    private JsonNode cardsOf(Person person, String id) {
        return person.get("/api/decks/" + id + "/cards").ok().json().path("items");
    }

    /** What a copy has in common with the card. */
    private static List<String> likenesses(JsonNode cards) {
        return StreamSupport.stream(cards.spliterator(), false)
                .map(card ->
                        "%s|%s|%s|%s|%s|%s"
                                .formatted(
                                        card.path("front"),
                                        card.path("back"),
                                        card.path("tags"),
                                        card.path("accepted"),
                                        card.path("list"),
                                        card.path("draft")))
                .toList();
    }

    private void addThreeCards() {
        owner.post(
                        path + "/cards",
                        "{\"front\":\"c\",\"back\":\"x\\ny\",\"tags\":[\"t\"],\"accepted\":[\"z\"],\"list\":\"ANY\"}")
                .created();
        owner.addCard(deck, "a", "");
        owner.delete(path + "/cards/" + owner.addCard(deck, "gone", "x"), 1).is(204);
        owner.addCard(deck, "b", "x");
    }

    @Nested
    class A_copy {
        @Test
        void has_all_visible_cards_in_their_order_under_new_ids() {
            addThreeCards();

            var copy = owner.post(path + "/duplicate").created();

            var before = cardsOf(owner, deck);
            var after = cardsOf(owner, copy.text("id"));
            assertThat(after.findValuesAsText("front")).containsExactly("c", "a", "b");
            assertThat(likenesses(after)).isEqualTo(likenesses(before));
            assertThat(after.findValuesAsText("id"))
                    .doesNotContainAnyElementsOf(before.findValuesAsText("id"));
            assertThat(copy.number("cardCount")).isEqualTo(3);
            assertThat(copy.number("draftCount")).isEqualTo(1);
        }

        @Test
        void has_the_texts_of_the_deck_and_a_version_of_its_own() {
            var copy = owner.post(path + "/duplicate", "{}").created();

            assertThat(copy.text("id")).isNotEqualTo(deck);
            assertThat(copy.text("title")).isEqualTo("Copy of Bones");
            assertThat(copy.json().at("/tags/0").asText()).isEqualTo("t");
            assertThat(copy.text("frontLang")).isEqualTo("en");
            assertThat(copy.text("backLang")).isEqualTo("la");
            assertThat(copy.text("spelling")).isEqualTo("IGNORED");
            assertThat(copy.header("ETag")).isEqualTo("\"" + copy.number("version") + "\"");
            owner.patch("/api/decks/" + copy.text("id"), copy.number("version"), "{}").ok();
        }

        @Test
        void may_have_another_title_and_no_cards() {
            var copy = owner.post(path + "/duplicate", "{\"title\":\"Mine\"}").created();

            assertThat(copy.text("title")).isEqualTo("Mine");
            assertThat(cardsOf(owner, copy.text("id"))).isEmpty();
        }

        @Test
        void goes_its_own_way() {
            owner.addCard(deck, "q", "a");
            var copy = owner.post(path + "/duplicate").created().text("id");

            owner.addCard(copy, "more", "x");
            owner.addCard(deck, "other", "x");
            owner.delete("/api/decks/" + deck, 1).is(204);

            assertThat(cardsOf(owner, copy).findValuesAsText("front")).containsExactly("q", "more");
        }

        @Test
        void is_published_with_its_cards() {
            addThreeCards();
            var copy = owner.post(path + "/duplicate").created().text("id");

            await().untilAsserted(() ->
                    assertThat(keys("deck.cards.v1", copy))
                            .containsExactlyInAnyOrderElementsOf(
                                    cardsOf(owner, copy).findValuesAsText("id")));
            assertThat(keys("deck.decks.v1", copy)).isNotEmpty();
        }

        @Test
        void can_be_as_large_as_a_deck_can() {
            var cards =
                    IntStream.range(0, 2_000)
                            .mapToObj(i -> "{\"front\":\"q" + i + "\"}")
                            .collect(Collectors.joining(",", "{\"cards\":[", "]}"));
            for (var i = 0; i < 5; i++) owner.post(path + "/cards/batch", cards).created();

            var copy = owner.post(path + "/duplicate").created();

            assertThat(copy.number("cardCount")).isEqualTo(10_000);
            owner.post("/api/decks/" + copy.text("id") + "/cards", "{\"front\":\"one more\"}")
                    .problem(409, "limit-reached");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() ->
                            assertThat(new HashSet<>(keys("deck.cards.v1", copy.text("id"))))
                                    .hasSize(10_000));
        }

        private List<String> keys(String topic, String copy) {
            return TopicReader.read(topic, school).stream()
                    .map(each -> new String(each.key(), UTF_8))
                    .filter(key -> key.startsWith(school + "/" + copy))
                    .map(key -> key.substring(key.lastIndexOf('/') + 1))
                    .toList();
        }
    }

    @Nested
    class Made_by_a_learner_whose_class_studies_the_deck {
        private final Person learner = server.learner(school);

        @Test
        void is_theirs_and_nobody_elses() {
            addThreeCards();
            server.enrol(learner, "class-1", "LEARNER");
            server.assign(school, "class-1", deck);

            var copy = learner.post(path + "/duplicate", "{}").created();

            assertThat(copy.text("owner")).isEqualTo(learner.id());
            assertThat(copy.text("reach")).isEqualTo("OWNER");
            assertThat(cardsOf(learner, copy.text("id"))).hasSize(3);
            owner.get("/api/decks/" + copy.text("id")).problem(404, "not-found");
        }
    }

    @Nested
    class Cut_off_by_a_crash {
        private final Decks decks = server.bean(Decks.class);

        private MakeDeck dying(Cards cards, Decks dyingDecks) {
            var batches =
                    new CardBatches(
                            dyingDecks,
                            cards,
                            server.bean(CardCounters.class),
                            server.bean(OpenImports.class),
                            server.bean(Room.class),
                            server.bean(Ids.class),
                            server.bean(Clock.class));
            return new MakeDeck(
                    decks,
                    batches,
                    server.bean(Room.class),
                    server.bean(Ids.class),
                    server.bean(Clock.class));
        }

        private void copy(MakeDeck dying) {
            var source = decks.find(school, deck).orElseThrow();
            var caller =
                    new Caller(
                            school,
                            owner.id(),
                            Caller.Role.TEACHER,
                            "sid",
                            ZoneOffset.UTC,
                            0,
                            false);
            new CopyDeck(server.bean(CardParts.class), server.bean(Room.class), dying)
                    .make(caller, source, source.text());
        }

        @Test
        void while_it_writes_cards_it_leaves_nothing_visible() {
            addThreeCards();
            var cards =
                    Steps.replacing(
                            Cards.class,
                            server.bean(Cards.class),
                            "insertUnpublished",
                            (real, arguments) -> {
                                @SuppressWarnings("unchecked")
                                var all = (List<Card>) arguments[0];
                                real.insertUnpublished(all.subList(0, 2));
                                throw new Steps.Crash();
                            });

            assertThatThrownBy(() -> copy(dying(cards, decks))).isInstanceOf(Steps.Crash.class);

            assertThat(owner.get("/api/decks").ok().json().path("items")).hasSize(1);
        }

        @Test
        void right_before_it_appears_it_leaves_nothing_visible() {
            addThreeCards();
            var dyingDecks =
                    Steps.replacing(
                            Decks.class,
                            decks,
                            "replace",
                            (_, _) -> {
                                throw new Steps.Crash();
                            });

            assertThatThrownBy(() -> copy(dying(server.bean(Cards.class), dyingDecks)))
                    .isInstanceOf(Steps.Crash.class);

            assertThat(owner.get("/api/decks").ok().json().path("items")).hasSize(1);
        }
    }

    @Nested
    class Refused {
        @Test
        void are_those_who_cannot_reach_the_deck() {
            var body = "{\"title\":\"Mine\"}";
            server.learner(school).post(path + "/duplicate", body).problem(404, "not-found");
            server.again(owner, Backends.unique("school"))
                    .post(path + "/duplicate", body)
                    .problem(404, "not-found");
        }

        @Test
        void is_a_deleted_deck() {
            owner.delete(path, 1).is(204);

            owner.post(path + "/duplicate", "{}").problem(404, "not-found");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"title\":\" \"}",
                    "{\"title\":7}",
                    "{\"title\":[\"a\"]}",
                    "{\"title\":\"a\\u0000\"}",
                    "{",
                    "[]",
                    "3"
                })
        void is_a_title_that_is_none(String body) {
            owner.post(path + "/duplicate", body).is(400);

            assertThat(owner.get("/api/decks").ok().json().path("items")).hasSize(1);
        }
    }
}
