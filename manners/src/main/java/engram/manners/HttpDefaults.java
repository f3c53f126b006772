package engram.manners;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * The settings of HTTP and JSON that all services share. A service's own application.properties and
 * the environment come before them.
 */
@ContextConfigurer
public final class HttpDefaults implements ApplicationContextConfigurer {
    private static final int LAST = -10_000;

    /** Twice what the gateway takes, so that what it adds always has room. */
    private static final int HEADERS = 16_384;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(
                PropertySource.of(
                        "engram-http",
                        Map.ofEntries(
                                Map.entry("micronaut.server.port", "${engram.port:8080}"),
                                Map.entry("micronaut.server.thread-selection", "BLOCKING"),
                                Map.entry("micronaut.server.max-request-size", "1MB"),
                                Map.entry("micronaut.server.max-request-buffer-size", "20MB"),
                                Map.entry(
                                        "micronaut.server.netty.request-decompression-enabled",
                                        false),
                                Map.entry("micronaut.server.netty.max-header-size", HEADERS),
                                Map.entry("micronaut.serde.serialization.inclusion", "ALWAYS"),
                                Map.entry("micronaut.serde.time-write-shape", "STRING"),
                                Map.entry(
                                        "micronaut.serde.jackson.parser-features.STRICT_DUPLICATE_DETECTION",
                                        true),
                                Map.entry("micronaut.metrics.export.prometheus.enabled", true),
                                // engram.manners.health serves what the framework's would.
                                Map.entry("endpoints.all.enabled", false),
                                Map.entry("endpoints.health.enabled", false),
                                Map.entry("endpoints.prometheus.enabled", false)),
                        LAST));
    }
}
