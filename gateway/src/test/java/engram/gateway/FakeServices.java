package engram.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The four services behind the gateway as one real HTTP server that answers what a test tells it
 * to, remembers what it was asked, and signs tokens as roster-service would.
 */
public final class FakeServices {
    private final HttpServer server;
    private final RSAKey key;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();

    /** A request as it arrived, at which of the services. */
    public record Asked(
            String service,
            String method,
            String pathAndQuery,
            Map<String, List<String>> headers,
            byte[] body) {
        public String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }

        public String text() {
            return new String(body, UTF_8);
        }
    }

    /** What to answer. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer json(String body) {
            return new Answer(200, Map.of("Content-Type", "application/json"), body);
        }
    }

    private FakeServices(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static FakeServices start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var services =
                    new FakeServices(server, new RSAKeyGenerator(2048).keyID("k1").generate());
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            for (var each : List.of("deck", "roster", "review", "scheduler"))
                server.createContext("/" + each, exchange -> services.handle(each, exchange));
            server.start();
            return services;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String address(String service) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + service;
    }

    /** Answers this method and path so from now on. */
    public void answer(String method, String path, Function<Asked, Answer> answer) {
        answers.put(method + " " + path, answer);
    }

    /** The requests for paths that hold this text, the oldest first. */
    public List<Asked> asked(String text) {
        return asked.stream().filter(each -> each.pathAndQuery().contains(text)).toList();
    }

    private void handle(String service, HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI().toString().substring(service.length() + 1);
            if (uri.equals("/keys")) {
                send(exchange, Answer.json(new JWKSet(key.toPublicJWK()).toString()));
                return;
            }
            var request =
                    new Asked(
                            service,
                            exchange.getRequestMethod(),
                            uri,
                            Map.copyOf(exchange.getRequestHeaders()),
                            exchange.getRequestBody().readAllBytes());
            asked.add(request);
            var path = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
            var answer = answers.get(request.method() + " " + path);
            if (answer == null) answer = _ -> Answer.json("{\"service\":\"" + service + "\"}");
            send(exchange, answer.apply(request));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** A token of a school's person that lives for this long. */
    public String token(String school, String person, String role, String sid, Duration life) {
        var now = Instant.now();
        return sign(
                new JWTClaimsSet.Builder()
                        .issuer("engram")
                        .audience("engram")
                        .subject(person)
                        .claim("school", school)
                        .claim("role", role)
                        .claim("sid", sid)
                        .claim("zone", "Europe/Berlin")
                        .issueTime(Date.from(now.minusSeconds(900)))
                        .notBeforeTime(Date.from(now.minusSeconds(900)))
                        .expirationTime(Date.from(now.plus(life)))
                        .build());
    }

    public String token(String school, String person, String role) {
        return token(school, person, role, "sid-" + person, Duration.ofMinutes(15));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
