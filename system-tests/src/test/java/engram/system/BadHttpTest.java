package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that no honest client sends. */
class BadHttpTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = TestSchool.on(RunningPlatform.shared());

    @Test
    void with_an_unknown_route_or_method_is_refused() {
        demandProblem(school.teacher().get("/api/nothing"), 404);
        demandProblem(school.teacher().send("BREW", "/api/decks", null), 405, 404, 501);
        demandProblem(school.teacher().send("DELETE", "/api/decks", null), 405);
    }

    @Test
    void with_two_lengths_is_refused() throws IOException {
        var reply =
                raw(
                        "POST /api/session HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 4\r\n"
                                + "Transfer-Encoding: chunked\r\n"
                                + "Connection: close\r\n\r\n"
                                + "0\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 400");
    }

    @Test
    void with_huge_headers_is_refused() throws IOException {
        var reply =
                raw(
                        "GET /api/decks HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                + "x".repeat(200_000)
                                + "\r\nConnection: close\r\n\r\n");

        assertThat(reply)
                .startsWith("HTTP/1.1 431")
                .contains("urn:engram:problem:headers-too-large");
    }

    @Test
    void with_a_huge_address_is_refused() throws IOException {
        var reply =
                raw(
                        "GET /api/decks?q="
                                + "x".repeat(200_000)
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(reply).matches("(?s)HTTP/1\\.[01] 414 .*urn:engram:problem:uri-too-long.*");
    }

    @Test
    void with_a_packed_body_is_refused() throws IOException {
        var reply =
                raw(
                        "POST /api/session HTTP/1.1\r\n"
                                + "Host: localhost\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Encoding: gzip\r\n"
                                + "Content-Length: 1000\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 415").contains("urn:engram:problem:");
    }

    @Test
    void of_forty_who_announce_much_and_send_little_stop_nobody() throws IOException {
        var address = URI.create(platform.address());
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 40; i++) {
                var socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                var path = i % 2 == 0 ? "/api/decks/import" : "/api/session";
                socket.getOutputStream()
                        .write(
                                ("POST "
                                                + path
                                                + " HTTP/1.1\r\n"
                                                + "Host: localhost\r\n"
                                                + "Content-Type: application/json\r\n"
                                                + "Content-Length: 60000\r\n\r\n"
                                                + "{")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            var deck = school.teacher().post("/api/decks", Map.of("title", "Beside them"));
            assertThat(deck.status()).isEqualTo(201);
        } finally {
            for (var socket : slow) socket.close();
        }
    }

    private String raw(String request) throws IOException {
        var address = URI.create(platform.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
