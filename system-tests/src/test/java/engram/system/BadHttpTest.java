package engram.system;

import static engram.system.Api.demandProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Requests that no honest client sends. */
class BadHttpTest {
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final TestSchool school = BadInput.SCHOOL;

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
                        "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 400");
    }

    @Test
    void with_huge_headers_is_refused() throws IOException {
        var reply =
                raw(
                        "GET /api/decks HTTP/1.1\r\nHost: localhost\r\nX-Long: "
                                + "x".repeat(200_000)
                                + "\r\nConnection: close\r\n\r\n");

        assertThat(reply).matches("(?s)HTTP/1.1 (400|413|414|431).*");
    }

    private String raw(String request) throws IOException {
        var address = URI.create(platform.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(200), StandardCharsets.US_ASCII);
        }
    }
}
