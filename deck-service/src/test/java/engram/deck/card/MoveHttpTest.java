package engram.deck.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Reply;
import engram.deck.fixture.TopicReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveHttpTest {
    private final DeckServer server = DeckServer.shared();
    private final Person owner = server.teacher(Backends.unique("school"));
    private final String deck = owner.createDeck("Bones");
    private final String cards = "/api/decks/" + deck + "/cards";
    private final String a = owner.addCard(deck, "a", "x");
    private final String b = owner.addCard(deck, "b", "x");
    private final String c = owner.addCard(deck, "c", "x");

    private Reply move(Person mover, String card, String ifMatch, String body) {
        var request =
                mover.request(cards + "/" + card + "/position")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        return mover.send(request);
    }

    private Reply move(String card, long version, String after) {
        return move(owner, card, "\"" + version + "\"", "{\"after\":" + after + "}");
    }

    private static String id(String card) {
        return "\"" + card + "\"";
    }

    private List<String> fronts() {
        return owner.get(cards).ok().json().path("items").findValuesAsText("front");
    }

    @Nested
    class A_card {
        @Test
        void goes_behind_another() {
            var moved = move(a, 1, id(b)).ok();

            assertThat(fronts()).containsExactly("b", "a", "c");
            assertThat(moved.text("id")).isEqualTo(a);
            assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        }

        @Test
        void goes_to_the_start_and_to_the_end() {
            move(c, 1, "null").ok();
            move(a, 1, id(b)).ok();

            assertThat(fronts()).containsExactly("c", "b", "a");
            assertThat(owner.addCard(deck, "d", "x")).isNotEmpty();
            assertThat(fronts()).containsExactly("c", "b", "a", "d");
        }

        @Test
        void keeps_all_but_its_place() {
            owner.patch(cards + "/" + a, 1, "{\"accepted\":[\"y\"],\"tags\":[\"t\"]}").ok();

            var moved = move(a, 2, id(c)).ok();

            assertThat(moved.text("front")).isEqualTo("a");
            assertThat(moved.json().at("/accepted/0").asText()).isEqualTo("y");
            assertThat(moved.json().at("/tags/0").asText()).isEqualTo("t");
            assertThat(owner.get(cards).ok().json().at("/items/2/id").asText()).isEqualTo(a);
        }

        @Test
        void that_stands_there_already_does_not_change() {
            move(a, 1, id(c)).ok();

            assertThat(move(a, 1, id(c)).ok().number("version")).isEqualTo(2);
            assertThat(move(b, 1, "null").ok().number("version")).isEqualTo(1);
        }

        @Test
        void whose_neighbour_was_deleted_stands_where_it_seems_to() {
            owner.delete(cards + "/" + b, 1).is(204);

            assertThat(move(c, 1, id(a)).ok().number("version")).isEqualTo(1);
            move(a, 1, id(c)).ok();

            assertThat(fronts()).containsExactly("c", "a");
        }

        @Test
        void comes_back_where_it_was_moved_to() {
            move(a, 1, id(b)).ok();
            owner.delete(cards + "/" + a, 2).is(204);

            owner.post(cards + "/" + a + "/restore").ok();

            assertThat(fronts()).containsExactly("b", "a", "c");
        }

        @Test
        void hands_its_place_to_a_new_question() {
            move(a, 1, id(b)).ok();

            owner.patch(cards + "/" + a, 2, "{\"front\":\"new\",\"newQuestion\":true}").ok();

            assertThat(fronts()).containsExactly("b", "new", "c");
        }

        @Test
        void is_published_with_its_new_place() {
            var position = move(c, 1, "null").ok().number("position");

            await().untilAsserted(() ->
                    assertThat(published()).contains("\"position\":" + position + ","));
        }

        private String published() {
            return TopicReader.read("deck.cards.v1", owner.school()).stream()
                    .map(each -> new String(each.value(), UTF_8))
                    .filter(value -> value.contains(id(c)))
                    .reduce("", (_, latest) -> latest);
        }
    }

    @Test
    void the_pages_of_a_list_follow_the_new_order() {
        move(c, 1, "null").ok();
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = owner.get(cards + "?limit=1" + next).ok().json();
            seen.addAll(page.path("items").findValuesAsText("front"));
            next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("c", "a", "b");
    }

    @Nested
    class Refused {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"after\":\"unknown\"}",
                    "{\"after\":\"\"}",
                    "{\"after\":\"a:b\"}",
                    "{\"after\":\"\\u0000\"}"
                })
        void is_a_place_that_is_none_with_its_field(String body) {
            var refused = move(owner, a, "\"1\"", body).problem(400, "invalid");

            assertThat(refused.ruleOf("after")).startsWith("must");
            assertThat(fronts()).containsExactly("a", "b", "c");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "null",
                    "[]",
                    "{\"after\":7}",
                    "{\"after\":[]}",
                    "{\"after\":{\"$ne\":null}}"
                })
        void is_what_names_no_place_at_all(String body) {
            move(owner, a, "\"1\"", body).is(400);

            assertThat(fronts()).containsExactly("a", "b", "c");
        }

        @Test
        void is_a_place_behind_itself_a_deleted_card_or_one_of_another_deck() {
            var elsewhere = owner.addCard(owner.createDeck("Cells"), "q", "a");
            owner.delete(cards + "/" + c, 1).is(204);

            for (var after : List.of(a, c, elsewhere))
                assertThat(move(a, 1, id(after)).problem(400, "invalid").ruleOf("after"))
                        .startsWith("must");
        }

        @Test
        void is_a_card_that_is_not_there() {
            owner.delete(cards + "/" + c, 1).is(204);

            move(c, 2, "null").problem(404, "not-found");
            move("unknown", 1, "null").problem(404, "not-found");
            move("a:b", 1, "null").problem(404, "not-found");
        }

        @Test
        void is_another_version_than_the_current_one() {
            owner.patch(cards + "/" + a, 1, "{\"back\":\"y\"}").ok();

            move(a, 1, id(c)).problem(412, "stale");
            assertThat(fronts()).containsExactly("a", "b", "c");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "*", "1", "W/\"1\""})
        void is_a_move_that_does_not_say_which_version_it_means(String ifMatch) {
            move(owner, a, ifMatch, "{\"after\":null}").problem(428, "precondition-required");
        }

        @Test
        void are_all_but_the_owner() {
            var learner = server.learner(owner.school());
            server.enrol(learner, "class-1", "LEARNER");
            server.assign(owner.school(), "class-1", deck);
            learner.get(cards).ok();
            var stranger = server.again(owner, Backends.unique("school"));

            move(learner, c, "\"1\"", "{\"after\":null}").problem(403, "forbidden");
            move(stranger, c, "\"1\"", "{\"after\":null}").problem(404, "not-found");
            assertThat(fronts()).containsExactly("a", "b", "c");
        }
    }
}
