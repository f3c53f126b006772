package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The public HTTP interface as one caller uses it. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String address;
    private final Map<String, String> headers;

    private Api(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    static Api at(RunningPlatform platform) {
        return new Api(platform.address(), Map.of());
    }

    Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(address, more);
    }

    Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(response.body(), unreadable);
            }
        }

        /** The body, after a check that the request was accepted. */
        JsonNode ok() {
            if (status >= 300)
                throw new AssertionError(
                        response.request().method()
                                + " "
                                + response.uri()
                                + " -> "
                                + status
                                + " "
                                + response.body());
            return json();
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** An answer whose body was read to its end and not kept. */
    record Download(int status, boolean saysWhen, long bytes) {}

    Download download(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(120));
        headers.forEach(request::setHeader);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return new Download(
                        response.statusCode(),
                        response.headers().firstValue("Retry-After").isPresent(),
                        body.transferTo(OutputStream.nullOutputStream()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Sends a request. A body that is no text goes as JSON. */
    Answer send(String method, String path, Object body) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(60));
            // What most clients send: they take whatever a route answers with.
            request.setHeader("Accept", "*/*");
            headers.forEach(request::setHeader);
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                if (!headers.containsKey("Content-Type"))
                    request.setHeader("Content-Type", "application/json");
                request.method(
                        method,
                        HttpRequest.BodyPublishers.ofString(
                                body instanceof String text
                                        ? text
                                        : JSON.writeValueAsString(body)));
            }
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Fails unless the answer is a problem document with one of these statuses. */
    static void demandProblem(Answer answer, int... statuses) {
        assertThat(statuses).as(answer.response().body()).contains(answer.status());
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).startsWith("urn:engram:problem:");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
    }
}
