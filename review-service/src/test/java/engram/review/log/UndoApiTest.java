package engram.review.log;

import static engram.review.PublishedRecords.header;
import static engram.review.log.PostedReview.body;
import static org.assertj.core.api.Assertions.assertThat;

import engram.review.PublishedRecords;
import engram.review.RunningService;
import engram.review.TestClient;
import engram.review.TestSchool;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoApiTest {
    private final RunningService service = RunningService.shared();
    private final TestSchool school = service.school();
    private final TestClient ada = service.as(school, "ada");

    @BeforeEach
    void a_review_of_ada() {
        school.deck("animals", "ada");
        school.card("animals", "cat");
        ada.post("/api/reviews", body(PostedReview.of("animals", "cat", "r1")));
    }

    @Test
    void undoing_writes_a_higher_version_that_says_so() {
        assertThat(ada.delete("/api/reviews/r1").status()).isEqualTo(204);

        assertThat(log().getLast())
                .satisfies(undone -> {
                    assertThat(header(undone, "type")).isEqualTo("ReviewUndone");
                    assertThat(header(undone, "version")).isEqualTo("2");
                    assertThat(undone.value())
                            .contains("\"card\":\"cat\"", "\"session\":\"evening\"");
                });
    }

    @Test
    void undoing_again_is_the_same_and_in_time_writes_no_more() {
        ada.delete("/api/reviews/r1");

        Awaitility.await()
                .untilAsserted(() -> {
                    var before = log().size();
                    assertThat(ada.delete("/api/reviews/r1").status()).isEqualTo(204);
                    assertThat(log()).hasSize(before);
                });
        assertThat(log()).allSatisfy(each -> assertThat(header(each, "version")).isIn("1", "2"));
    }

    @Test
    void what_was_undone_stays_so_when_it_is_sent_again() {
        ada.delete("/api/reviews/r1");
        ada.post("/api/reviews", body(PostedReview.of("animals", "cat", "r1")));

        assertThat(ada.delete("/api/reviews/r1").status()).isEqualTo(204);
        assertThat(log()).allSatisfy(each -> assertThat(header(each, "version")).isIn("1", "2"));
    }

    @Test
    void an_unknown_review_is_not_found() {
        var answered = ada.delete("/api/reviews/never");

        assertThat(answered.status()).isEqualTo(404);
        assertThat(answered.body().get("type").asText()).isEqualTo("urn:engram:problem:not-found");
    }

    @Test
    void nobody_undoes_what_another_answered() {
        assertThat(service.as(school, "bob").delete("/api/reviews/r1").status()).isEqualTo(404);
        assertThat(service.as(service.school(), "ada").delete("/api/reviews/r1").status())
                .isEqualTo(404);
        assertThat(log()).hasSize(1);
    }

    @Test
    void what_is_no_id_is_refused() {
        var answered = ada.delete("/api/reviews/a:b");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body().at("/errors/0/field").asText()).isEqualTo("id");
    }

    private List<ConsumerRecord<String, String>> log() {
        return PublishedRecords.of(service.kafka(), "review.reviews.v1", school.id());
    }
}
