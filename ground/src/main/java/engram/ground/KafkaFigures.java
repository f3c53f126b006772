package engram.ground;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;
import org.jspecify.annotations.Nullable;

/**
 * Of the hundreds of things that each client of Kafka measures, those that operations.md names, by
 * client and group. Thread-safe.
 */
@Singleton
final class KafkaFigures implements MeterBinder {
    /** Under this name a client's settings have the figures to which it adds its own. */
    static final String IN_SETTINGS = "engram.figures";

    /**
     * What is shown of a client.
     *
     * @param measured Kafka's name for it
     * @param name ours
     */
    private record Shown(String measured, String name, boolean grows) {}

    private static final List<Shown> SHOWN =
            List.of(
                    new Shown("records-lag-max", "engram.kafka.lag.max", false),
                    new Shown("record-send-total", "engram.kafka.sent", true),
                    new Shown("record-error-total", "engram.kafka.unsent", true),
                    new Shown("request-latency-avg", "engram.kafka.latency.avg.millis", false),
                    new Shown("rebalance-total", "engram.kafka.rebalances", true),
                    new Shown("connection-count", "engram.kafka.connections", false),
                    new Shown("failed-authentication-total", "engram.kafka.refused.logins", true));

    private final Map<MetricName, Measured> measured = new HashMap<>();
    private @Nullable MeterRegistry registry;

    private static final class Measured {
        final Shown shown;
        final KafkaMetric metric;
        final String group;
        @Nullable Meter meter;

        Measured(Shown shown, KafkaMetric metric, String group) {
            this.shown = shown;
            this.metric = metric;
            this.group = group;
        }

        double value() {
            return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
        }
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        this.registry = registry;
        measured.values().forEach(each -> show(each, registry));
    }

    private static void show(Measured each, MeterRegistry registry) {
        var client = Objects.requireNonNull(each.metric.metricName().tags().get("client-id"));
        each.meter =
                each.shown.grows()
                        ? FunctionCounter.builder(each.shown.name(), each, Measured::value)
                                .tags("client", client, "group", each.group)
                                .register(registry)
                        : Gauge.builder(each.shown.name(), each, Measured::value)
                                .tags("client", client, "group", each.group)
                                .register(registry);
    }

    private synchronized void add(KafkaMetric metric, String group) {
        var name = metric.metricName();
        // Only what is of the client as a whole, not of one partition, topic or node.
        if (!name.tags().keySet().equals(Set.of("client-id"))) return;
        for (var shown : SHOWN) {
            if (!shown.measured().equals(name.name())) continue;
            var each = new Measured(shown, metric, group);
            measured.put(name, each);
            if (registry != null) show(each, registry);
        }
    }

    private synchronized void remove(KafkaMetric metric) {
        var gone = measured.remove(metric.metricName());
        if (gone != null && gone.meter != null && registry != null) registry.remove(gone.meter);
    }

    /** What a client makes by itself, by the name of this class, and tells what it measures. */
    public static final class Reporter implements MetricsReporter {
        private @Nullable KafkaFigures figures;
        private String group = "";

        @Override
        public void configure(Map<String, ?> settings) {
            if (settings.get(IN_SETTINGS) instanceof KafkaFigures given) figures = given;
            if (settings.get("group.id") instanceof String given) group = given;
        }

        @Override
        public void init(List<KafkaMetric> metrics) {
            metrics.forEach(this::metricChange);
        }

        @Override
        public void metricChange(KafkaMetric metric) {
            if (figures != null) figures.add(metric, group);
        }

        @Override
        public void metricRemoval(KafkaMetric metric) {
            if (figures != null) figures.remove(metric);
        }

        @Override
        public void close() {}
    }
}
