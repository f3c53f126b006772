package engram.gateway.door.upstream;

import engram.gateway.door.model.Service;
import engram.manners.Problem;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to services. An answer is taken whole before it is passed on, or where it is large
 * its first {@link #HELD} bytes: a service that dies within them is a 503 and never half an answer.
 * Reads are tried twice, because a service that restarted leaves dead connections behind; nothing
 * else is, because it may have been done.
 *
 * <p>No more than so many requests wait for one service: while it hangs, what is beyond them is
 * refused at once, and the rest of the gateway goes on.
 */
@Singleton
public final class Upstream {
    private static final Logger log = LoggerFactory.getLogger(Upstream.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FOR_ROOM = Duration.ofSeconds(1);
    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Of a large answer, so much is in memory before it is passed on. */
    private static final int HELD = 256 * 1024;

    private final Map<Service, Semaphore> room = new EnumMap<>(Service.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(threads)
                    .build();

    /**
     * @param waiting requests that wait for one service at once
     */
    Upstream(@Value("${engram.limits.waiting:256}") int waiting) {
        for (var service : Service.values()) room.put(service, new Semaphore(waiting));
    }

    /**
     * Sends and waits for the whole answer.
     *
     * @param limit for all of it, a second try included
     * @throws Problem.Refusal 503 if the service cannot be reached, dies, has too much to do or
     *     takes too long
     */
    public HttpResponse<byte[]> send(Service service, HttpRequest request, Duration limit) {
        return inRoom(service, request, limit, until -> whole(request, until));
    }

    /**
     * An answer that is passed on as it comes.
     *
     * @param beginning all of it, or what has come so far
     * @param rest null if there is none; to be closed
     */
    public record Opened(
            int status, HttpHeaders headers, byte[] beginning, @Nullable InputStream rest) {}

    /**
     * Sends and waits for the beginning of the answer, as {@link #send} does for all of it.
     *
     * @param limit until there is a beginning
     */
    public Opened open(Service service, HttpRequest request, Duration limit) {
        return inRoom(service, request, limit, until -> opened(request, until));
    }

    private interface Exchange<T> {
        T until(long nanoTime) throws IOException;
    }

    private <T> T inRoom(
            Service service, HttpRequest request, Duration limit, Exchange<T> exchange) {
        var room = Objects.requireNonNull(this.room.get(service));
        var until = System.nanoTime() + limit.toNanos();
        try {
            if (!room.tryAcquire(FOR_ROOM.toMillis(), TimeUnit.MILLISECONDS))
                throw Problem.unavailable(
                                "A part of Engram has too much to do; nothing was changed. Send the"
                                        + " same again in a moment")
                        .refusal();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(request, interrupted);
        }
        try {
            return exchange.until(until);
        } catch (IOException broken) {
            if (READS.contains(request.method())) return again(request, until, exchange);
            throw unavailable(request, broken);
        } finally {
            room.release();
        }
    }

    private static <T> T again(HttpRequest request, long until, Exchange<T> exchange) {
        try {
            return exchange.until(until);
        } catch (IOException broken) {
            throw unavailable(request, broken);
        }
    }

    private HttpResponse<byte[]> whole(HttpRequest request, long until) throws IOException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        return await(answer, request, until);
    }

    private Opened opened(HttpRequest request, long until) throws IOException {
        var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        var answer = await(sent, request, until);
        var body = answer.body();
        var beginning = new CompletableFuture<byte[]>();
        threads.execute(() -> {
            try {
                beginning.complete(body.readNBytes(HELD));
            } catch (IOException broken) {
                beginning.completeExceptionally(broken);
            }
        });
        try {
            var held = await(beginning, request, until);
            var rest = held.length < HELD ? null : body;
            if (rest == null) body.close();
            return new Opened(answer.statusCode(), answer.headers(), held, rest);
        } catch (IOException | RuntimeException failed) {
            body.close();
            throw failed;
        }
    }

    private static <T> T await(CompletableFuture<T> answer, HttpRequest request, long until)
            throws IOException {
        try {
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw broken;
            throw unavailable(request, failed);
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
        var unknown = !READS.contains(request.method()) && !(reason instanceof ConnectException);
        return Problem.unavailable(
                        unknown
                                ? "A part of Engram does not answer. Whether this was done is not"
                                        + " known; look, or send the same again in a moment"
                                : "A part of Engram does not answer; send the same again in a"
                                        + " moment")
                .refusal();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
