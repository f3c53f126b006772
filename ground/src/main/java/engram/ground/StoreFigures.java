package engram.ground;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.event.ConnectionCheckOutFailedEvent;
import com.mongodb.event.ConnectionCheckedInEvent;
import com.mongodb.event.ConnectionCheckedOutEvent;
import com.mongodb.event.ConnectionPoolListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How long the store takes by kind of command, and how many connections are in use. */
@Singleton
final class StoreFigures implements MeterBinder, CommandListener, ConnectionPoolListener {
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicInteger waitedInVain = new AtomicInteger();
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private volatile @Nullable MeterRegistry registry;

    private record Kind(String command, String outcome) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("engram.store.connections.used", inUse, AtomicInteger::get)
                .register(registry);
        FunctionCounter.builder(
                        "engram.store.connections.refused", waitedInVain, AtomicInteger::get)
                .register(registry);
        this.registry = registry;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        took(event.getCommandName(), "done", event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        took(event.getCommandName(), "failed", event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    private void took(String command, String outcome, long nanos) {
        var to = registry;
        if (to == null) return;
        timers.computeIfAbsent(
                        new Kind(command, outcome),
                        kind ->
                                Timer.builder("engram.store.command")
                                        .tags("command", kind.command(), "outcome", kind.outcome())
                                        .register(to))
                .record(Duration.ofNanos(nanos));
    }

    @Override
    public void connectionCheckedOut(ConnectionCheckedOutEvent event) {
        inUse.incrementAndGet();
    }

    @Override
    public void connectionCheckedIn(ConnectionCheckedInEvent event) {
        inUse.decrementAndGet();
    }

    @Override
    public void connectionCheckOutFailed(ConnectionCheckOutFailedEvent event) {
        waitedInVain.incrementAndGet();
    }
}
