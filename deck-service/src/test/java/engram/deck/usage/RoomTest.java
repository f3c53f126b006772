package engram.deck.usage;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.Reply;
import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Scope;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final DeckServer SERVER =
            DeckServer.with(
                    Map.of(
                            "engram.deck.cards", 20,
                            "engram.person.decks", 4,
                            "engram.person.cards", 60,
                            "engram.person.megabytes", 1,
                            "engram.school.decks", 6));

    private final String school = Backends.unique("school");
    private final Person person = SERVER.learner(school);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String cards(int count) {
        return "{\"cards\":[" + "{\"front\":\"a\"},".repeat(count - 1) + "{\"front\":\"a\"}]}";
    }

    private Amount used() {
        return SERVER.bean(Room.class).of(school, person.id()).used();
    }

    private long done(int times, Callable<Reply> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, times).mapToObj(_ -> threads.submit(request)).toList();
            var done = 0L;
            for (var each : all) {
                if (each.get().status() == 201) done++;
                else each.get().problem(409, "limit-reached");
            }
            return done;
        }
    }

    @Nested
    class Many_requests_at_once {
        @Test
        void get_a_deck_no_more_cards_than_it_may_have() throws Exception {
            var path = "/api/decks/" + person.createDeck("T") + "/cards";

            var done = done(30, () -> person.post(path + "/batch", cards(3)));

            assertThat(done).isEqualTo(6);
            assertThat(person.get(path).ok().json().path("items")).hasSize(18);
            assertThat(used()).isEqualTo(new Amount(1, 18, 18, 18, 18));
        }

        @Test
        void get_a_person_no_more_decks_than_they_may_have() throws Exception {
            var file = "a\tb".getBytes();

            var done = done(20, () -> person.post("/api/decks/import?title=T", "text/plain", file));

            assertThat(done).isEqualTo(4);
            assertThat(person.get("/api/decks").ok().json().path("items")).hasSize(4);
            assertThat(used()).isEqualTo(new Amount(4, 4, 8, 4, 8));
        }

        @Test
        void get_a_school_no_more_than_it_may_have() throws Exception {
            var another = SERVER.teacher(school);
            for (var i = 0; i < 3; i++) person.createDeck("T");

            var done = done(10, () -> another.post("/api/decks", "{\"title\":\"T\"}"));

            assertThat(done).isEqualTo(3);
        }
    }

    @Nested
    class What_is_deleted {
        private final String deck = person.createDeck("T");
        private final String path = "/api/decks/" + deck;

        @Test
        void makes_room_in_its_deck_but_is_kept_for_its_owner() {
            person.post(path + "/cards/batch", cards(19)).created();
            var card = path + "/cards/" + person.addCard(deck, "b", "");
            person.post(path + "/cards", "{\"front\":\"c\"}").problem(409, "limit-reached");
            person.delete(card, 1).is(204);

            person.addCard(deck, "c", "");

            person.post(card + "/restore").problem(409, "limit-reached");
            assertThat(used()).isEqualTo(new Amount(1, 20, 20, 21, 21));
        }

        @Test
        void counts_as_a_deck_until_it_is_removed() {
            for (var i = 0; i < 3; i++) person.createDeck("T");
            person.delete(path, 1).is(204);

            var refused =
                    person.post("/api/decks", "{\"title\":\"T\"}").problem(409, "limit-reached");

            assertThat(refused.text("detail")).contains("at most 4 decks").contains("30 days");
            person.post(path + "/restore").ok();
        }
    }

    @Nested
    class Texts {
        @Test
        void count_by_their_bytes_and_a_change_by_what_it_adds() {
            var deck = person.createDeck("T");
            var long_ = "\u7dd1".repeat(19_000);
            var path = "/api/decks/" + deck + "/cards";
            var card = path + "/" + person.addCard(deck, "q", long_);
            assertThat(used().bytes()).isEqualTo(57_001);

            person.patch(card, 1, "{\"back\":\"\"}").ok();
            assertThat(used().bytes()).isEqualTo(1);
            for (var i = 0; i < 17; i++) person.addCard(deck, "q", long_);

            var refused =
                    person.patch(card, 2, "{\"back\":\"" + long_ + "\"}")
                            .problem(409, "limit-reached");

            assertThat(refused.text("detail")).contains("at most 1.0 MB");
            assertThat(used().cards()).isEqualTo(18);
            person.patch(card, 2, "{\"back\":\"fits\"}").ok();
        }
    }

    @Nested
    class How_much_is_used {
        @Test
        void is_told_to_whom_it_concerns_beside_the_most_that_may_be() {
            var deck = person.createDeck("T");
            person.addCard(deck, "a", "b");

            var mine = person.get("/api/usage").ok().json();
            var ofDeck = person.get("/api/decks/" + deck + "/usage").ok().json();

            assertThat(mine.at("/decks/used").asLong()).isEqualTo(1);
            assertThat(mine.at("/decks/most").asLong()).isEqualTo(4);
            assertThat(mine.at("/cards/most").asLong()).isEqualTo(60);
            assertThat(mine.at("/bytes/most").asLong()).isEqualTo(1_000_000);
            assertThat(ofDeck.at("/cards/used").asLong()).isEqualTo(1);
            assertThat(ofDeck.at("/cards/most").asLong()).isEqualTo(20);
            assertThat(ofDeck.at("/bytes/used").asLong()).isEqualTo(2);
        }

        @Test
        void is_nothing_that_others_are_told_of_a_deck() {
            var deck = person.createDeck("T");

            SERVER.learner(school).get("/api/decks/" + deck + "/usage").problem(404, "not-found");
        }
    }

    @Nested
    class What_was_claimed_and_never_stored {
        @Test
        void is_given_back_once_nothing_can_be_under_way_any_more() {
            person.addCard(person.createDeck("T"), "a", "b");
            var place = new Room.Place(school, person.id(), "never-made");
            SERVER.bean(Room.class).claim(place, new Amount(1, 5, 5, 5, 5));
            assertThat(used().decks()).isEqualTo(2);
            var clock = SERVER.bean(Clock.class);

            check(clock);
            assertThat(used().decks()).isEqualTo(2);
            check(Clock.offset(clock, CheckUsages.REST.plusMinutes(1)));

            assertThat(used()).isEqualTo(new Amount(1, 1, 2, 1, 2));
        }

        private void check(Clock clock) {
            new CheckUsages(SERVER.bean(Usages.class), SERVER.bean(Tally.class), clock).check();
        }
    }

    @Nested
    class A_counter_that_is_not_there {
        @Test
        void begins_with_what_is_stored() {
            var deck = person.createDeck("T");
            person.addCard(deck, "a", "b");

            var counted = SERVER.bean(Tally.class).of(new Usages.Key(school, Scope.SCHOOL, school));

            assertThat(counted).isEqualTo(new Amount(1, 1, 2, 1, 2));
        }
    }
}
