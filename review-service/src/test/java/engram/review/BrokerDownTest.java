package engram.review;

import static org.assertj.core.api.Assertions.assertThat;

import engram.embedded.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class BrokerDownTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void while_the_broker_is_away_answers_are_to_be_sent_again_and_then_they_are_accepted() {
        var broker = EmbeddedBroker.start(folder, 0);
        var address = broker.bootstrapServers();
        try (var service =
                RunningService.start(address, Map.of("engram.review.patience", "500ms"))) {
            var school = service.school();
            school.deck("animals", "ada");
            school.card("animals", "cat");
            var ada = service.as(school, "ada");
            assertThat(status(ada, review("r1"))).isEqualTo("accepted");
            // An answer can be undone once it is folded; from then on its id is taken.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> status(ada, review("r1", 2)).equals("refused"));

            broker.close();
            var whileAway = ada.post("/api/reviews", review("r2"));
            var undo = ada.delete("/api/reviews/r1");
            broker = EmbeddedBroker.start(folder, portOf(address));

            assertThat(whileAway.status()).isEqualTo(200);
            assertThat(whileAway.result(0).get("status").asText()).isEqualTo("retry");
            assertThat(undo.status()).isEqualTo(503);
            assertThat(undo.body().get("type").asText())
                    .isEqualTo("urn:engram:problem:unavailable");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> status(ada, review("r2")).equals("accepted"));
        }
        broker.close();
    }

    private static String status(TestClient client, String body) {
        return client.post("/api/reviews", body).result(0).get("status").asText();
    }

    private static String review(String id) {
        return review(id, 3);
    }

    private static String review(String id, int rating) {
        return """
        {"reviews":[{"id":"%s","sessionId":"s1","mode":"SPACED","deckId":"animals","cardId":"cat",
        "rating":%d,"answeredAt":"%s","responseMs":100}]}\
        """
                .formatted(id, rating, Instant.now());
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
