package engram.access;

import engram.inbox.Inbox;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** A service is up once every fold is past the end that its topics had when the service started. */
@Singleton
final class Readiness implements HealthIndicator {
    private final Inbox inbox;

    Readiness(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        var behind = inbox.behind();
        var status = behind.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN;
        return Publishers.just(
                HealthResult.builder("inbox", status)
                        .details(java.util.Map.of("behind", behind))
                        .build());
    }
}
