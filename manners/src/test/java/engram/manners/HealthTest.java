package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.manners.health.ManagementPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Service.bean(ManagementPort.class).number();

    private HttpResponse<String> manage(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
    }

    @Nested
    class The_public_port {
        @Test
        void says_yes_and_no_more_once_the_folds_are_past_what_was_there() {
            eventually(() -> {
                var answer = Service.send(Service.request("/health"));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            });
        }

        @Test
        void tells_nothing_else() throws Exception {
            for (var path : new String[] {"/prometheus", "/health/liveness", "/metrics", "/beans"})
                assertThat(Service.send(Service.request(path)).statusCode())
                        .as(path)
                        .isEqualTo(404);
        }
    }

    @Nested
    class The_management_port {
        @Test
        void names_what_is_missing() {
            eventually(() ->
                    assertThat(manage("/health").body())
                            .isEqualTo("{\"status\":\"UP\",\"missing\":[],\"alarms\":[]}"));
        }

        @Test
        void says_whether_the_loops_come_round() throws Exception {
            assertThat(manage("/health/liveness").statusCode()).isEqualTo(200);
        }

        @Test
        void has_the_figures() throws Exception {
            assertThat(manage("/prometheus").body())
                    .contains("# TYPE", "jvm_memory")
                    .contains("engram_fold_alarms 0.0", "engram_parked_keys{fold=\"things\"} 0.0")
                    .contains("engram_dead_letters_total{fold=\"things\"} 0.0");
        }

        @Test
        void lets_a_fold_go_on_or_be_built_anew_if_there_is_such_a_fold() throws Exception {
            assertThat(post("/folds/things/resume")).isEqualTo(204);
            assertThat(post("/folds/things/rebuild")).isEqualTo(204);
            assertThat(post("/folds/others/resume")).isEqualTo(404);
            assertThat(post("/folds/things/drop")).isEqualTo(405);
        }

        private int post(String path) throws Exception {
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .POST(HttpRequest.BodyPublishers.noBody());
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        }

        @Test
        void has_the_figures_of_the_outbox_the_store_and_the_clients_of_the_broker() {
            eventually(() ->
                    assertThat(manage("/prometheus").body())
                            .contains(
                                    "engram_outbox_marks 0.0",
                                    "engram_outbox_oldest_mark_seconds 0.0",
                                    "engram_outbox_echo_mended_total",
                                    "engram_outbox_echo_ahead_total",
                                    "engram_outbox_echo_stale",
                                    "engram_store_command_seconds_count{command=\"",
                                    "engram_store_connections_used",
                                    "engram_kafka_connections{client=\"manners-")
                            .containsPattern(
                                    "engram_kafka_sent_total\\{client=\"[^\"]*outbox-1\""));
        }

        @Test
        void takes_nothing_and_knows_nothing_else() throws Exception {
            assertThat(manage("/api/me").statusCode()).isEqualTo(404);
            var post =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }

        @Test
        void is_open_on_this_machine_only() throws Exception {
            for (var network : NetworkInterface.networkInterfaces().toList())
                for (var address : network.inetAddresses().toList())
                    if (!address.equals(InetAddress.getByName("127.0.0.1")))
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .as(address.toString())
                                .isInstanceOf(IOException.class);
        }
    }
}
