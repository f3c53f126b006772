package engram.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Requests of one person. */
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String token;

    TestClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * An answer.
     *
     * @param body null if there was none
     */
    public record Answered(int status, String contentType, JsonNode body) {
        public JsonNode result(int index) {
            return body.get("results").get(index);
        }
    }

    public Answered post(String path, String body) {
        return send("POST", path, body);
    }

    public Answered delete(String path) {
        return send("DELETE", path, "");
    }

    private Answered send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            return new Answered(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    text.isEmpty() ? null : JSON.readTree(text));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
