package engram.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void a_service_is_healthy_once_its_folds_are_past_what_was_there() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var answer = Service.send(Service.request("/health"));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.body()).contains("\"behind\":[]");
                });
    }
}
