package engram.standalone.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Whether a service is there: ready once {@code /health} at its public port says so, alive while
 * that port answers anything at all and {@code /health/liveness} at its management port says yes.
 */
record ServiceHealth(HttpClient http, String address, String management) implements Child.Health {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int NONE = -1;

    @Override
    public boolean ready() {
        return status(address + "/health") == 200;
    }

    @Override
    public boolean alive() {
        return status(address + "/health") != NONE
                && status(management + "/health/liveness") == 200;
    }

    private int status(String uri) {
        try {
            var request = HttpRequest.newBuilder(URI.create(uri)).timeout(LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}
