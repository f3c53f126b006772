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
import java.time.Instant;
import java.util.Map;

/** Requests of one person. */
public final class TestClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String token;
    private final Map<String, String> headers;

    TestClient(URI base, String token) {
        this(base, token, Map.of());
    }

    private TestClient(URI base, String token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
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

    public Answered get(String path) {
        return send("GET", path, "");
    }

    public Answered put(String path) {
        return send("PUT", path, "");
    }

    /** As somebody who brings in history: with the operator's secret and another time. */
    public TestClient at(String secret, Instant time) {
        return new TestClient(
                base, token, Map.of("X-Engram-Operator", secret, "X-Engram-Time", time.toString()));
    }

    /** As a part of a trace that began elsewhere. */
    public TestClient within(String traceparent) {
        return new TestClient(base, token, Map.of("traceparent", traceparent));
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
        headers.forEach(request::header);
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
