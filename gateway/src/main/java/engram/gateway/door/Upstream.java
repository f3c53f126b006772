package engram.gateway.door;

import engram.access.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to services. An answer is taken whole before it is passed on: a service that dies
 * in the middle of one is a 503 and never half an answer. Reads are tried twice, because a service
 * that restarted leaves dead connections behind; nothing else is, because it may have been done.
 */
@Singleton
final class Upstream {
    private static final Logger log = LoggerFactory.getLogger(Upstream.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(threads)
                    .build();

    /**
     * Sends and waits for the whole answer, 60 s at most.
     *
     * @throws Problem.Refusal 503 if the service cannot be reached, dies or takes too long
     */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return exchange(request);
        } catch (IOException broken) {
            if (REPEATABLE.contains(request.method())) return again(request);
            throw unavailable(request, broken);
        }
    }

    private HttpResponse<byte[]> again(HttpRequest request) {
        try {
            return exchange(request);
        } catch (IOException broken) {
            throw unavailable(request, broken);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw broken;
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw unavailable(request, late);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(request, interrupted);
        }
    }

    private static Problem.Refusal unavailable(HttpRequest request, Exception reason) {
        log.atWarn()
                .addKeyValue("method", request.method())
                .addKeyValue("authority", request.uri().getAuthority())
                .addKeyValue("reason", reason.getClass().getSimpleName())
                .log("A service did not answer");
        return Problem.unavailable("A part of Engram does not answer; try again in a moment")
                .refusal();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
