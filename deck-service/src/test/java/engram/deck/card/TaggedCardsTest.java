package engram.deck.card;

import static org.assertj.core.api.Assertions.assertThat;

import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaggedCardsTest {
    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));
    private final String cards = "/api/decks/" + owner.createDeck("Bones") + "/cards";

    @BeforeEach
    void cards_of_which_every_other_has_the_tag() {
        for (var i = 0; i < 6; i++) {
            var tags = i % 2 == 0 ? "[\"Term 1\",\"wrist\"]" : "[\"Term 10\"]";
            owner.post(cards, "{\"front\":\"q" + i + "\",\"tags\":" + tags + "}").created();
        }
    }

    private List<String> fronts(String query) {
        return owner.get(cards + query).ok().json().path("items").findValuesAsText("front");
    }

    @Test
    void are_those_with_just_this_tag_whatever_its_case() {
        assertThat(fronts("?tag=term%201")).containsExactly("q0", "q2", "q4");
        assertThat(fronts("?tag=%20WRIST%20")).containsExactly("q0", "q2", "q4");
        assertThat(fronts("?tag=Term%2010")).containsExactly("q1", "q3", "q5");
    }

    @Test
    void are_none_for_a_part_of_a_tag_or_none_at_all() {
        assertThat(fronts("?tag=term")).isEmpty();
        assertThat(fronts("?tag=")).isEmpty();
        assertThat(fronts("?tag=%24ne")).isEmpty();
    }

    @Test
    void come_page_by_page_without_a_gap_or_a_repetition() {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = owner.get(cards + "?tag=wrist&limit=1" + next).ok().json();
            seen.addAll(page.path("items").findValuesAsText("front"));
            next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("q0", "q2", "q4");
    }

    @Test
    void are_not_more_because_others_follow() {
        var page = owner.get(cards + "?tag=wrist&limit=3").ok().json();

        assertThat(page.path("items")).hasSize(3);
        assertThat(page.path("next").isNull()).isTrue();
    }
}
