package engram.review.graded;

import com.fasterxml.jackson.databind.JsonNode;
import engram.review.PublishedRecords;
import engram.review.RunningService;
import engram.review.TestClient;
import engram.review.TestClient.Answered;
import engram.review.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** A learner and a deck of short cards, to be studied over HTTP. */
final class GradedDeck {
    static final Map<String, String> ANIMALS =
            new TreeMap<>(
                    Map.of(
                            "cat", "gato",
                            "dog", "perro",
                            "cow", "vaca",
                            "horse", "caballo",
                            "sheep", "oveja",
                            "goat", "cabra",
                            "pig", "cerdo",
                            "duck", "pato",
                            "hen", "gallina",
                            "mouse", "raton"));

    final RunningService service;
    final TestSchool school;
    final TestClient ada;

    GradedDeck(RunningService service) {
        this.service = service;
        school = service.school();
        ada = service.as(school, "ada");
    }

    /** Ada's own deck of ten animals, in English and Spanish. */
    static GradedDeck ofAnimals() {
        var deck = new GradedDeck(RunningService.shared());
        deck.school.deck("animals", "ada");
        ANIMALS.forEach((front, back) -> deck.school.card("animals", front, front, back));
        deck.isKnownWith(ANIMALS.size());
        return deck;
    }

    /** Waits until the service has heard of so many cards. */
    void isKnownWith(int cards) {
        Awaitility.await()
                .until(
                        () -> ada.get("/api/decks/animals/modes").body().path("cards").asInt(),
                        known -> known == cards);
    }

    JsonNode start(String mode, String options) {
        var started =
                ada.post(
                        "/api/decks/animals/sessions",
                        "{\"mode\":\"%s\",\"options\":%s}".formatted(mode, options));
        if (started.status() != 201) throw new AssertionError(started);
        return started.body();
    }

    Answered answer(String session, String question, String fields) {
        return ada.post(
                "/api/sessions/" + session + "/answers",
                "{\"question\":\"%s\",%s}".formatted(question, fields));
    }

    /** The fields of the right answer to a question that asks for a back. */
    static String right(JsonNode question) {
        var expected = ANIMALS.get(question.get("prompt").asText());
        return switch (question.get("kind").asText()) {
            case "CHOICE" -> {
                for (var option : question.get("options"))
                    if (option.get("text").asText().equals(expected))
                        yield "\"choice\":\"" + option.get("id").asText() + "\"";
                throw new AssertionError("the right answer is not among the options");
            }
            case "TRUE_FALSE" -> "\"truth\":" + question.get("statement").asText().equals(expected);
            default -> "\"text\":\"" + expected + "\"";
        };
    }

    /** What stands in one of the service's topics about this school. */
    List<ConsumerRecord<String, String>> published(String topic) {
        return PublishedRecords.of(service.kafka(), topic, school.id());
    }

    /** The ids of the events; a record that is there twice is one event. */
    static Set<String> ids(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(each -> PublishedRecords.header(each, "id"))
                .collect(Collectors.toSet());
    }
}
