package engram.gateway.door.upstream;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * For how long the gateway waits for a service, from the last byte of the request. Services give up
 * on their store and broker after some 8 s themselves; what works through a whole deck, or through
 * everything that a learner answered, may take longer.
 */
@Singleton
public final class Patience {
    private static final Pattern LONG =
            Pattern.compile(
                    "POST /api/decks/import"
                            + "|POST /api/decks/[^/]+/(?:cards/batch|duplicate)"
                            + "|GET /api/decks/[^/]+/export"
                            + "|POST /api/(?:settings|weights)/[^/]+/[^/]+/(?:preview|fit)");

    private final Duration usual;
    private final Duration longer;

    Patience(
            @Value("${engram.limits.answer:10s}") Duration usual,
            @Value("${engram.limits.long-answer:60s}") Duration longer) {
        this.usual = usual;
        this.longer = longer;
    }

    public Duration usual() {
        return usual;
    }

    public Duration with(String method, String path) {
        return LONG.matcher(method + " " + path).matches() ? longer : usual;
    }
}
