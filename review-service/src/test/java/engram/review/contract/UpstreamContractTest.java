package engram.review.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import engram.outbox.Message;
import engram.outbox.Publisher;
import engram.review.RunningService;
import engram.review.TestSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The examples of the services that this one listens to are understood: a deck and its card, and a
 * class that studies it, in a school of the test's own.
 */
class UpstreamContractTest {
    private static final Path DECKS = Path.of("../deck-service/contract");
    private static final Path ROSTER = Path.of("../roster-service/contract");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningService service = RunningService.shared();
    private final TestSchool school = service.school();
    private JsonNode card;
    private JsonNode deck;

    @BeforeEach
    void a_deck_and_a_card() throws Exception {
        deck = told(DECKS, "DeckState", "deck.decks.v1", "id");
        card = told(DECKS, "CardState", "deck.cards.v1", "deck", "id");
    }

    @Test
    void the_owner_of_the_examples_can_answer_the_card() {
        assertThat(statusFor(deck.get("owner").asText(), deck.get("id").asText()))
                .isEqualTo("accepted");
    }

    @Test
    void the_learner_of_the_examples_can_once_the_deck_is_assigned() throws Exception {
        var enrolment = told(ROSTER, "EnrolmentState", "roster.enrolments.v1", "class", "person");
        var assignment = told(ROSTER, "AssignmentState", "roster.assignments.v1", "class", "deck");
        var learner = enrolment.get("person").asText();
        school.enrol(assignment.get("class").asText(), learner);
        school.deck(assignment.get("deck").asText(), "somebody");
        school.card(assignment.get("deck").asText(), card.get("id").asText());

        assertThat(statusFor(learner, assignment.get("deck").asText())).isEqualTo("accepted");
    }

    private String statusFor(String person, String deckId) {
        return service.as(school, person)
                .post(
                        "/api/reviews",
                        """
                        {"reviews":[{"id":"r1","sessionId":"s1","mode":"SPACED","deckId":"%s",
                        "cardId":"%s","rating":3,"answeredAt":"%s","responseMs":900}]}\
                        """
                                .formatted(
                                        deckId,
                                        card.get("id").asText(),
                                        service.bean(Clock.class).instant()))
                .result(0)
                .get("status")
                .asText();
    }

    private JsonNode told(Path contract, String type, String topic, String... keyFields)
            throws Exception {
        var value = example(contract, type);
        var key = new StringBuilder(school.id());
        for (var field : keyFields) key.append('/').append(value.get(field).asText());
        var message =
                new Message(
                        topic,
                        key.toString(),
                        school.id(),
                        key + "/1",
                        type,
                        value.get("version").asLong(),
                        school.id(),
                        service.bean(Clock.class).instant(),
                        value.toString());
        service.bean(Publisher.class).publish(List.of(message)).get();
        return value;
    }

    private JsonNode example(Path contract, String type) throws IOException {
        var value = (ObjectNode) JSON.readTree(Contracts.example(contract, type));
        return value.put("school", school.id());
    }
}
