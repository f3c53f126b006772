package engram.gateway.door;

import engram.gateway.door.cookies.SignIn;
import engram.gateway.door.model.Service;
import engram.gateway.door.upstream.Patience;
import engram.gateway.door.upstream.Upstream;
import engram.gateway.door.upstream.Upstreams;
import engram.manners.Problem;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gets new tokens from roster-service. Requests of one browser that arrive together share one
 * renewal, and those that were on their way with the old cookie find its result for half a minute.
 */
@Singleton
final class Renewals {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final Upstream upstream;
    private final Upstreams upstreams;
    private final Patience patience;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, Flight> flights = new ConcurrentHashMap<>();

    Renewals(
            Upstream upstream,
            Upstreams upstreams,
            Patience patience,
            ObjectMapper json,
            Clock clock) {
        this.patience = patience;
        this.upstream = upstream;
        this.upstreams = upstreams;
        this.json = json;
        this.clock = clock;
    }

    private record Flight(Instant since, CompletableFuture<Optional<SignIn>> result) {}

    @Serdeable
    record Request(String renewal) {}

    /**
     * The sign-in with a new token; empty if it is over.
     *
     * @param address whom the browser's request comes from
     * @throws Problem.Refusal 503 if roster-service cannot say
     */
    Optional<SignIn> renew(String renewal, String address) {
        var now = clock.instant();
        flights.values().removeIf(each -> each.since().plus(REMEMBERED).isBefore(now));
        var mine = new Flight(now, new CompletableFuture<>());
        var flying = flights.putIfAbsent(renewal, mine);
        if (flying != null) return joined(flying);
        try {
            var renewed = ask(renewal, address);
            mine.result().complete(renewed);
            return renewed;
        } catch (IOException | RuntimeException failed) {
            flights.remove(renewal);
            mine.result().completeExceptionally(failed);
            throw unavailable();
        }
    }

    private static Optional<SignIn> joined(Flight flying) {
        try {
            return flying.result().join();
        } catch (CompletionException failed) {
            throw unavailable();
        }
    }

    private Optional<SignIn> ask(String renewal, String address) throws IOException {
        var body = json.writeValueAsBytes(new Request(renewal));
        var answer =
                upstream.send(
                        Service.ROSTER,
                        HttpRequest.newBuilder(upstreams.of(Service.ROSTER, "/api/session/renew"))
                                .header("Content-Type", "application/json")
                                .header(ClientAddresses.HEADER, address)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        patience.usual());
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) throw unavailable();
        if (answer.statusCode() >= 300) return Optional.empty();
        return SignIn.read(json, answer.body());
    }

    private static Problem.Refusal unavailable() {
        return Problem.unavailable("Your sign-in could not be renewed just now; try again")
                .refusal();
    }
}
