package engram.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import engram.manners.Problem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class RosterKeysTest {
    private final RosterKeys keys = new RosterKeys();

    private String load(String url) {
        return Mono.from(keys.load("roster", url)).block();
    }

    @Nested
    class While_roster_service_is_away {
        @Test
        void the_keys_read_last_still_serve() throws Exception {
            var roster =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + roster.getAddress().getPort() + "/keys";
            roster.createContext(
                    "/keys",
                    exchange -> {
                        exchange.sendResponseHeaders(200, 2);
                        exchange.getResponseBody().write(new byte[] {'{', '}'});
                        exchange.close();
                    });
            roster.start();
            assertThat(load(url)).isEqualTo("{}");

            roster.stop(0);

            assertThat(load(url)).isEqualTo("{}");
        }

        @ParameterizedTest
        @ValueSource(ints = {204, 301, 404, 500, 503})
        void the_keys_read_last_serve_whatever_it_answers_instead(int status) throws Exception {
            var next = new AtomicInteger(200);
            var roster =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://127.0.0.1:" + roster.getAddress().getPort() + "/keys";
            roster.createContext(
                    "/keys",
                    exchange -> {
                        exchange.sendResponseHeaders(next.get(), -1);
                        exchange.close();
                    });
            roster.start();
            try {
                assertThat(load(url)).isEmpty();
                next.set(status);

                assertThat(load(url)).isEmpty();
                assertThatThrownBy(() -> load(url + "/other"))
                        .hasRootCauseInstanceOf(Problem.Refusal.class);
            } finally {
                roster.stop(0);
            }
        }

        @Test
        void keys_that_were_never_read_are_unavailable() {
            assertThatThrownBy(() -> load("http://127.0.0.1:1/keys"))
                    .hasRootCauseInstanceOf(Problem.Refusal.class);
        }

        @Test
        void a_request_with_a_token_is_answered_503_and_one_without_401() throws Exception {
            try (var service = Service.start("http://127.0.0.1:1");
                    var http = HttpClient.newHttpClient()) {
                var me = HttpRequest.newBuilder(URI.create(service.getURL() + "/api/me"));
                var token = TokensTest.signed(TokensTest.claims());

                assertThat(
                                http.send(
                                                me.copy()
                                                        .header("Authorization", "Bearer " + token)
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .statusCode())
                        .isEqualTo(503);
                assertThat(http.send(me.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(401);
            }
        }
    }
}
