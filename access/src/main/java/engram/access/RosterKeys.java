package engram.access;

import engram.manners.Problem;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The public keys that tokens are verified with, from roster-service. While it is away the keys
 * read last still serve: they change hardly ever. Where none were ever read nobody can be told
 * apart, and a request with a token is answered 503, not 401: it may well be right.
 */
@Singleton
@Primary
@Requires(property = "micronaut.application.name", notEquals = "roster-service")
final class RosterKeys implements JwksClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> lastRead = new ConcurrentHashMap<>();

    @Override
    public Publisher<String> load(@Nullable String provider, String url) {
        return Publishers.fromCompletableFuture(() -> read(url).exceptionally(away -> kept(url)));
    }

    private CompletableFuture<String> read(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> {
                    if (response.statusCode() != 200) return kept(url);
                    lastRead.put(url, response.body());
                    return response.body();
                });
    }

    private String kept(String url) {
        var keys = lastRead.get(url);
        if (keys == null)
            throw Problem.unavailable("Who is calling cannot be checked just now").refusal();
        return keys;
    }
}
