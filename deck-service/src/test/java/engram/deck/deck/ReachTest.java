package engram.deck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final DeckServer server = DeckServer.shared();
    private final String school = Backends.unique("school");
    private final Person owner = server.teacher(school);
    private final Person learner = server.learner(school);
    private final Person colleague = server.teacher(school);
    private String deck;
    private String card;
    private String path;

    @BeforeEach
    void a_deck_with_a_card() {
        deck = owner.createDeck("Bones");
        card = owner.addCard(deck, "How many?", "206");
        path = "/api/decks/" + deck;
    }

    @Nested
    class AssignedToTheirClass {
        @BeforeEach
        void assign() {
            server.enrol(learner, "class-1", "LEARNER");
            server.enrol(colleague, "class-1", "TEACHER");
            server.assign(school, "class-1", deck);
        }

        @Test
        void learners_and_teachers_of_the_class_read_it_as_soon_as_they_ask() {
            assertThat(learner.get(path).ok().text("reach")).isEqualTo("LEARNER");
            assertThat(colleague.get(path).ok().text("reach")).isEqualTo("TEACHER");
            assertThat(learner.get(path + "/cards").ok().json().path("items")).hasSize(1);
            learner.get(path + "/export?format=tsv").ok();
        }

        @Test
        void it_is_in_their_lists() {
            await().untilAsserted(() ->
                    assertThat(learner.get("/api/decks").ok().json().at("/items/0/id").asText())
                            .isEqualTo(deck));
        }

        @Test
        void they_may_not_change_it() {
            learner.get(path).ok();
            var body = "{\"front\":\"x\",\"title\":\"x\",\"cards\":[{\"front\":\"x\"}]}";

            learner.patch(path, 1, body).problem(403, "forbidden");
            learner.delete(path, 1).problem(403, "forbidden");
            learner.post(path + "/cards", body).problem(403, "forbidden");
            learner.post(path + "/cards/batch", body).problem(403, "forbidden");
            learner.patch(path + "/cards/" + card, 1, body).problem(403, "forbidden");
            colleague.delete(path + "/cards/" + card, 1).problem(403, "forbidden");
            colleague.post(path + "/cards/" + card + "/restore").problem(403, "forbidden");
            assertThat(owner.get(path).ok().number("version")).isEqualTo(1);
        }
    }

    @Nested
    class NotReaching {
        private void sees_nothing(Person stranger) {
            var body = "{\"front\":\"x\",\"title\":\"x\",\"cards\":[{\"front\":\"x\"}]}";
            stranger.get(path).problem(404, "not-found");
            stranger.get(path + "/cards").problem(404, "not-found");
            stranger.get(path + "/export").problem(404, "not-found");
            stranger.patch(path, 1, body).problem(404, "not-found");
            stranger.delete(path, 1).problem(404, "not-found");
            stranger.post(path + "/restore").problem(404, "not-found");
            stranger.post(path + "/duplicate", body).problem(404, "not-found");
            stranger.post(path + "/cards", body).problem(404, "not-found");
            stranger.post(path + "/cards/batch", body).problem(404, "not-found");
            stranger.patch(path + "/cards/" + card, 1, body).problem(404, "not-found");
            stranger.delete(path + "/cards/" + card, 1).problem(404, "not-found");
            stranger.post(path + "/cards/" + card + "/restore").problem(404, "not-found");
            assertThat(stranger.get("/api/decks").ok().json().path("items")).isEmpty();
        }

        @Test
        void a_person_of_another_school_sees_nothing() {
            sees_nothing(server.teacher(Backends.unique("school")));
        }

        @Test
        void a_person_of_another_school_with_the_same_id_sees_nothing() {
            sees_nothing(server.again(owner, Backends.unique("school")));
        }

        @Test
        void a_class_of_another_school_does_not_help() {
            var other = Backends.unique("school");
            var stranger = server.learner(other);
            server.enrol(stranger, "class-1", "LEARNER");
            server.assign(other, "class-1", deck);

            stranger.get(path).problem(404, "not-found");
        }

        @Test
        void a_colleague_sees_no_private_deck() {
            colleague.get(path).problem(404, "not-found");
            colleague.delete(path, 1).problem(404, "not-found");
        }
    }
}
