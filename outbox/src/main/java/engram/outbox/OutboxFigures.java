package engram.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What waits to be published, and what the echo found; read when somebody asks. */
@Singleton
final class OutboxFigures implements MeterBinder {
    private final Marks marks;
    private final Echo echo;

    OutboxFigures(Marks marks, Echo echo) {
        this.marks = marks;
        this.echo = echo;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "engram.outbox.marks", Marks.Waiting::marks);
        gauge(
                registry,
                "engram.outbox.oldest.mark.seconds",
                waiting -> waiting.oldest().toMillis() / 1000.0);
        FunctionCounter.builder("engram.outbox.echo.mended", echo, Echo::mended).register(registry);
        FunctionCounter.builder("engram.outbox.echo.ahead", echo, Echo::ahead).register(registry);
        Gauge.builder("engram.outbox.echo.stale", echo, Echo::stale).register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, ToDoubleFunction<Marks.Waiting> figure) {
        Gauge.builder(name, marks, all -> figure.applyAsDouble(all.waiting())).register(registry);
    }
}
