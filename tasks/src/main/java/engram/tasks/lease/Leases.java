package engram.tasks.lease;

import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The leases of this process, kept in its service's owned database. */
@Singleton
public final class Leases {
    private final LeaseStore store;
    private final Owner owner;
    private final Clock clock;

    @Inject
    public Leases(
            @Named("owned") MongoDatabase owned,
            @Value("${engram.instance:${random.uuid}}") String instance,
            Clock clock) {
        this(new MongoLeases(owned), instance, clock);
    }

    Leases(LeaseStore store, String instance, Clock clock) {
        this.store = store;
        this.owner = new Owner(instance, UUID.randomUUID().toString());
        this.clock = clock;
    }

    /** The lease of a work; to be asked for once in a process. */
    public Lease of(String work) {
        return new Lease(store, work, owner, clock);
    }
}
