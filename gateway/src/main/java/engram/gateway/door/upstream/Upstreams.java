package engram.gateway.door.upstream;

import engram.gateway.door.model.Service;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Where the services are. */
@Singleton
public final class Upstreams {
    private final Map<Service, String> addresses = new EnumMap<>(Service.class);

    Upstreams(
            @Value("${engram.deck.url}") String deck,
            @Value("${engram.roster.url}") String roster,
            @Value("${engram.review.url}") String review,
            @Value("${engram.scheduler.url}") String scheduler) {
        addresses.put(Service.DECK, deck);
        addresses.put(Service.ROSTER, roster);
        addresses.put(Service.REVIEW, review);
        addresses.put(Service.SCHEDULER, scheduler);
    }

    /**
     * The address of a path at a service.
     *
     * @param pathAndQuery as it was sent, undecoded
     */
    public URI of(Service service, String pathAndQuery) {
        var base = Objects.requireNonNull(addresses.get(service));
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + pathAndQuery);
    }
}
