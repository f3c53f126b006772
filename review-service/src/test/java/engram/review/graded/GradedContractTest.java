package engram.review.graded;

import static engram.review.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import engram.review.contract.Contracts;
import java.util.HashSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What graded sessions publish keeps to the schemas. */
class GradedContractTest {
    private final GradedDeck deck = GradedDeck.ofAnimals();

    private void learn() {
        var session = deck.start("LEARN", "{}");
        var id = session.get("id").asText();
        deck.answer(id, "1", GradedDeck.right(session.get("question")));
        deck.ada.post("/api/sessions/" + id + "/finish", "");
    }

    private void test() {
        var id = deck.start("TEST", "{\"kinds\":[\"WRITTEN\"]}").get("id").asText();
        deck.answer(id, "1", "\"text\":\"no lo sé\",\"responseMs\":99999999");
        deck.ada.post("/api/sessions/" + id + "/finish", "");
        deck.ada.post("/api/sessions/" + id + "/answers/1/override", "{\"correct\":true}");
        retake(id);
    }

    private void retake(String test) {
        var options = "{\"kinds\":[\"WRITTEN\"],\"retakeOf\":\"" + test + "\"}";
        var id = deck.start("TEST", options).get("id").asText();
        deck.answer(id, "1", "\"text\":\"no lo sé\"");
        deck.ada.post("/api/sessions/" + id + "/finish", "");
        deck.ada.post("/api/sessions/" + id + "/answers/1/override", "{\"correct\":true}");
    }

    private void match() {
        var id = deck.start("MATCHING", "{}").get("id").asText();
        deck.answer(id, "1", "\"tiles\":[\"t0\",\"t1\"]");
        deck.ada.post("/api/sessions/" + id + "/finish", "");
    }

    @Test
    void records_of_every_type_keep_to_their_schemas() {
        learn();
        test();
        match();

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        deck.published("review.sessions.v1").stream()
                                                .map(each -> header(each, "id"))
                                                .distinct())
                                .hasSize(10));
        var types = new HashSet<String>();
        for (var topic : List.of("review.reviews.v1", "review.sessions.v1", "review.texts.v1"))
            for (var each : deck.published(topic)) {
                types.add(header(each, "type"));
                Contracts.assertValid(header(each, "type"), each.value());
                assertThat(header(each, "school")).isEqualTo(deck.school.id());
                assertThat(header(each, "at")).endsWith("Z");
            }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "ReviewRecorded",
                        "ReviewCorrected",
                        "SessionStarted",
                        "SessionFinished",
                        "TextState");
    }

    @Test
    void a_text_has_a_key_of_its_own_and_its_learners_route() {
        test();

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(deck.published("review.texts.v1"))
                                .isNotEmpty()
                                .allSatisfy(text ->
                                        assertThat(text.key())
                                                .matches(deck.school.id() + "/ada/[0-9a-f-]+-1")));
    }
}
