package engram.manners.health;

import static org.assertj.core.api.Assertions.assertThat;

import engram.ground.Loops;
import engram.inbox.Inbox;
import engram.manners.Service;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose loops stand still when the test says so. */
class ManagementTest {
    private final AtomicReference<List<String>> stalled = new AtomicReference<>(List.of());
    private final Loops relay =
            limit -> limit.compareTo(Duration.ofMinutes(5)) < 0 ? List.of("early") : stalled.get();
    private final Loops quiet = _ -> List.of();
    private final Health health = new Health(Service.bean(Inbox.class), List.of(quiet, relay));
    private final HttpClient http = HttpClient.newHttpClient();
    private Management management;

    private Management at(int port) throws Exception {
        management =
                new Management(
                        health,
                        Service.bean(Inbox.class),
                        Service.bean(PrometheusMeterRegistry.class),
                        Service.bean(MeterRegistry.class),
                        Service.bean(ObjectMapper.class),
                        "127.0.0.1",
                        port);
        management.start();
        return management;
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + management.number() + path);
        return http.send(
                HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
    }

    @AfterEach
    void stop() {
        if (management != null) management.stop();
    }

    @Nested
    class A_service_whose_loops_come_round {
        @Test
        void is_alive() throws Exception {
            at(0);
            var answer = send("GET", "/health/liveness");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"missing\":[],\"alarms\":[]}");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Nested
    class A_service_with_a_loop_that_stands_still {
        @Test
        void is_not_alive_and_says_which_but_can_answer() throws Exception {
            stalled.set(List.of("outbox-relay", "replay"));
            at(0);
            var answer = send("GET", "/health/liveness");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"DOWN\",\"missing\":[\"outbox-relay\",\"replay\"],\"alarms\":[]}");
            assertThat(health.ready().missing()).doesNotContain("outbox-relay");
        }

        @Test
        void is_alive_again_once_it_comes_round() throws Exception {
            stalled.set(List.of("outbox-relay"));
            at(0);
            stalled.set(List.of());

            assertThat(send("GET", "/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class The_port {
        @Test
        void is_none_where_it_is_off() throws Exception {
            assertThat(at(-1).number()).isZero();
        }

        @Test
        void is_any_that_is_free_or_the_one_that_was_said() throws Exception {
            var free = at(0).number();
            assertThat(free).isPositive();
            management.stop();

            assertThat(at(free).number()).isEqualTo(free);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/", "/health/", "/healthz", "/health/readiness", "//health", "/a"})
        void leads_nowhere_else(String path) throws Exception {
            at(0);
            assertThat(send("GET", path).statusCode()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"})
        void takes_no_other_method(String method) throws Exception {
            at(0);
            assertThat(send(method, "/health").statusCode()).isEqualTo(405);
        }

        @Test
        void goes_on_after_a_request_that_was_none() throws Exception {
            at(0);
            try (var socket = new java.net.Socket("127.0.0.1", management.number())) {
                socket.getOutputStream().write("\u0000\u0001 nonsense\r\n\r\n".getBytes());
            }
            assertThat(send("GET", "/health/liveness").statusCode()).isEqualTo(200);
        }
    }
}
