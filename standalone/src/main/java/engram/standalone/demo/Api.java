package engram.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import engram.standalone.running.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Engram's public HTTP interface, as one caller uses it. */
final class Api {
    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String address;
    private final Map<String, String> headers;

    private Api(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** A caller without an account. */
    static Api at(String address) {
        return new Api(address, Map.of());
    }

    /** The same caller, with one more header. */
    Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(address, more);
    }

    /** The caller that these credentials belong to. */
    Api signIn(String login, String password) throws IOException {
        return withToken(post("/api/session", Map.of("email", login, "password", password)));
    }

    /** The caller whom the answer to a sign-in or a sign-up tells of. */
    Api withToken(JsonNode session) {
        return with("Authorization", "Bearer " + session.get("token").asText());
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws IOException {
        var json = body instanceof String text ? text : JSON.writeValueAsString(body);
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var built = request.build();
            var response = HTTP.send(built, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new CannotStart(
                        built.method()
                                + " "
                                + built.uri().getPath()
                                + " was refused: "
                                + response.body());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
