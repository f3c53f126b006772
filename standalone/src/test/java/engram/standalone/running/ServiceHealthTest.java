package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServiceHealthTest {
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private HttpServer pages;
    private HttpServer management;
    private HttpClient http;
    private ServiceHealth health;

    @BeforeEach
    void start() throws IOException {
        pages = server();
        management = server();
        http = HttpClient.newHttpClient();
        health = new ServiceHealth(http, address(pages), address(management));
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        pages.stop(0);
        management.stop(0);
    }

    private HttpServer server() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var status = statuses.getOrDefault(exchange.getRequestURI().getPath(), 404);
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Nested
    class A_service_that_says_it_is_well {
        @Test
        void is_ready_and_alive() {
            statuses.put("/health", 200);
            statuses.put("/health/liveness", 200);

            assertThat(health.ready()).isTrue();
            assertThat(health.alive()).isTrue();
        }
    }

    @Nested
    class A_service_that_waits_for_something {
        @Test
        void is_alive_though_it_is_not_ready() {
            statuses.put("/health", 503);
            statuses.put("/health/liveness", 200);

            assertThat(health.ready()).isFalse();
            assertThat(health.alive()).isTrue();
        }
    }

    @Nested
    class A_service_that_is_stuck {
        @Test
        void is_not_alive_by_its_own_word() {
            statuses.put("/health", 200);
            statuses.put("/health/liveness", 503);

            assertThat(health.alive()).isFalse();
        }

        @Test
        void is_not_alive_if_its_public_port_is_closed_whatever_the_other_says() {
            statuses.put("/health/liveness", 200);
            pages.stop(0);

            assertThat(health.ready()).isFalse();
            assertThat(health.alive()).isFalse();
        }

        @Test
        void is_not_alive_if_its_management_port_is_closed() {
            statuses.put("/health", 200);
            management.stop(0);

            assertThat(health.alive()).isFalse();
        }
    }

    @Nested
    class Whoever_is_interrupted_while_it_asks {
        @Test
        void hears_no_and_stays_interrupted() {
            statuses.put("/health", 200);
            Thread.currentThread().interrupt();

            assertThat(health.ready()).isFalse();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
