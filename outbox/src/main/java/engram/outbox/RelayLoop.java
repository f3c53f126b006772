package engram.outbox;

import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.ground.Topics;
import engram.tasks.Passes;
import engram.tasks.TaskLoop;
import engram.tasks.lease.Leases;
import engram.tasks.mark.Marks;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs the relay, if the service publishes anything: at once after a write in this replica, and
 * every quarter of a second for the writes of others. Creates the service's topics before that.
 */
@Context
final class RelayLoop implements Aggregates.Relaying, Loops {
    private final Topics topics;
    private final boolean idle;
    private final TaskLoop loop;

    RelayLoop(
            Store store,
            @Named(Marked.NAME) Marks marks,
            Publisher publisher,
            List<Published> kinds,
            Leases leases,
            Topics topics,
            ProcessEnd processEnd,
            Clock clock) {
        var passes = new Passes(marks, new Relay(store, publisher, kinds), clock);
        this.topics = topics;
        this.idle = kinds.isEmpty();
        this.loop =
                new TaskLoop("outbox-relay", passes, leases.of("relay"), () -> true, processEnd);
    }

    @PostConstruct
    void start() {
        topics.create(topics.own());
        if (!idle) loop.start();
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        return loop.stalledFor(limit);
    }

    @Override
    public void wake() {
        loop.wake();
    }

    @Override
    public boolean await(BooleanSupplier condition, Duration limit) {
        return loop.await(condition, limit);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        loop.stop();
    }
}
