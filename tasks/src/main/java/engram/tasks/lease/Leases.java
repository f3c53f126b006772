package engram.tasks.lease;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The leases of this process, kept in its service's owned database. */
@Singleton
public final class Leases {
    private final LeaseStore store;

    /** No other process has the same, whatever it is called and however often it was started. */
    private final String owner;

    private final Clock clock;

    @Inject
    public Leases(@Named("owned") MongoDatabase owned, Clock clock) {
        this(new MongoLeases(owned), clock);
    }

    Leases(LeaseStore store, Clock clock) {
        this.store = store;
        this.owner = UUID.randomUUID().toString();
        this.clock = clock;
    }

    /** The lease of a work; to be asked for once in a process. */
    public Lease of(String work) {
        return new Lease(store, work, owner, clock);
    }
}
