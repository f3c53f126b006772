package engram.review.sessions;

import static engram.review.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import engram.review.PublishedRecords;
import engram.review.RunningService;
import engram.review.TestClient;
import engram.review.TestSchool;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SessionApiTest {
    private final RunningService service = RunningService.shared();
    private final TestSchool school = service.school();
    private final TestClient ada = service.as(school, "ada");

    @Test
    void a_session_is_finished_once_that_is_in_the_log() {
        var answered = ada.post("/api/sessions/evening/finish", "");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body().get("id").asText()).isEqualTo("evening");
        assertThat(log())
                .singleElement()
                .satisfies(finished -> {
                    assertThat(finished.key()).isEqualTo(school.id() + "/ada");
                    assertThat(header(finished, "type")).isEqualTo("SessionFinished");
                    assertThat(finished.value())
                            .contains(answered.body().get("finishedAt").asText());
                });
    }

    @Test
    void finishing_again_tells_the_first_time_and_writes_no_more() {
        var first = ada.post("/api/sessions/evening/finish", "{}");
        assertThat(first.status()).isEqualTo(200);

        Awaitility.await()
                .untilAsserted(() -> {
                    var before = log().size();
                    assertThat(ada.post("/api/sessions/evening/finish", "{}")).isEqualTo(first);
                    assertThat(log()).hasSize(before);
                });
    }

    @Test
    void the_same_id_of_another_learner_is_another_session() {
        ada.post("/api/sessions/evening/finish", "");
        service.as(school, "bob").post("/api/sessions/evening/finish", "");

        assertThat(log())
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(school.id() + "/ada", school.id() + "/bob");
    }

    @Test
    void what_is_no_id_is_refused() {
        var answered = ada.post("/api/sessions/a:b/finish", "");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.body().at("/errors/0/field").asText()).isEqualTo("session");
    }

    @Test
    void without_a_token_nobody_finishes_anything() {
        assertThat(service.stranger().post("/api/sessions/evening/finish", "").status())
                .isEqualTo(401);
    }

    private List<ConsumerRecord<String, String>> log() {
        return PublishedRecords.of(service.kafka(), "review.sessions.v1", school.id());
    }
}
