package engram.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request has done is in the log as a part of the request's trace. */
class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final RunningService service = RunningService.shared();
    private final TestSchool school = service.school();
    private final TestClient ada =
            service.as(school, "ada").within("00-" + ID + "-00f067aa0ba902b7-01");

    @BeforeEach
    void cards() {
        school.deck("animals", "ada");
        school.card("animals", "cat");
    }

    private void isPublished(String topic) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(PublishedRecords.of(service.kafka(), topic, school.id()))
                                .singleElement()
                                .satisfies(each ->
                                        assertThat(each.headers().lastHeader("traceparent"))
                                                .isNotNull()
                                                .extracting(
                                                        header -> new String(header.value(), UTF_8))
                                                .asString()
                                                .startsWith("00-" + ID + "-")));
    }

    @Test
    void an_answer_is() {
        ada.post(
                "/api/reviews",
                """
                {"reviews":[{"id":"r1","sessionId":"s1","mode":"FLASHCARDS","deckId":"animals",
                "cardId":"cat","rating":3,"answeredAt":"%s","responseMs":900}]}\
                """
                        .formatted(service.bean(Clock.class).instant()));

        isPublished("review.reviews.v1");
    }

    @Test
    void a_session_that_is_stored_first_and_told_of_later_is() {
        ada.post("/api/decks/animals/sessions", "{\"mode\":\"LEARN\"}");

        isPublished("review.sessions.v1");
    }
}
