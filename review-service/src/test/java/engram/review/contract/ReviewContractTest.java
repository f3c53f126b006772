package engram.review.contract;

import static engram.review.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.ground.Topic;
import engram.review.PublishedRecords;
import engram.review.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What consumers rely on: schemas, examples, topics, and that what is published keeps to them. */
class ReviewContractTest {
    private static final Map<String, String> FOR_EVER =
            Map.of(
                    "cleanup.policy", "delete",
                    "max.message.bytes", "2097152",
                    "retention.bytes", "-1",
                    "retention.ms", "-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReviewRecorded",
                "ReviewCorrected",
                "ReviewRecorded.pace",
                "ReviewRecorded.retake",
                "ReviewUndone",
                "SessionStarted",
                "SessionFinished",
                "TextState"
            })
    void an_example_keeps_to_its_schema(String example) {
        Contracts.assertValid(example.split("\\.")[0], Contracts.example(Contracts.OWN, example));
    }

    @Test
    void a_schema_refuses_what_is_not_of_its_type() {
        var undone = Contracts.example(Contracts.OWN, "ReviewUndone");

        assertThatThrownBy(() -> Contracts.assertValid("ReviewRecorded", undone))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void facts_are_kept_for_ever_and_texts_can_be_erased_all_in_48_partitions() throws IOException {
        try (var declared = Files.newInputStream(Contracts.OWN.resolve("asyncapi.yaml"))) {
            assertThat(Topic.declaredIn(declared))
                    .containsExactlyInAnyOrder(
                            new Topic("review.reviews.v1", 48, FOR_EVER),
                            new Topic("review.sessions.v1", 48, FOR_EVER),
                            new Topic(
                                    "review.texts.v1",
                                    48,
                                    Map.of(
                                            "cleanup.policy", "compact",
                                            "max.message.bytes", "2097152",
                                            "delete.retention.ms", "604800000")));
        }
    }

    @Test
    void what_is_published_keeps_to_the_schemas() {
        var service = RunningService.shared();
        var school = service.school();
        school.deck("animals", "ada");
        school.card("animals", "cat");
        var ada = service.as(school, "ada");

        ada.post(
                "/api/reviews",
                """
                {"reviews":[{"id":"r1","sessionId":"s1","mode":"FLASHCARDS","deckId":"animals",
                "cardId":"cat","rating":1,"answeredAt":"%s","responseMs":90000}]}\
                """
                        .formatted(service.bean(java.time.Clock.class).instant()));
        ada.delete("/api/reviews/r1");
        ada.post("/api/sessions/s1/finish", "");

        for (var topic : List.of("review.reviews.v1", "review.sessions.v1"))
            assertThat(PublishedRecords.of(service.kafka(), topic, school.id()))
                    .isNotEmpty()
                    .allSatisfy(each -> {
                        Contracts.assertValid(header(each, "type"), each.value());
                        assertThat(header(each, "school")).isEqualTo(school.id());
                        assertThat(header(each, "at")).endsWith("Z");
                    });
    }
}
