package engram.access;

import engram.inbox.Received;
import engram.inbox.Tail;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins that ended so lately that a token of theirs could still be valid. Each replica knows
 * all of them; their tokens are refused. While a replica cannot know, because its reader has not
 * been up to date for {@link Tail#FRESH}, it takes no token at all: see {@link UncertainTokens}.
 */
@Singleton
public class EndedSignIns
        implements Tail<EndedSignIns.Ended>, GenericJwtClaimsValidator<HttpRequest<?>> {
    /** A token lives for 15 minutes; the rest is room for clocks that differ. */
    private static final Duration REMEMBERED = Duration.ofMinutes(20);

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile @Nullable Instant upToDate;

    EndedSignIns(Clock clock) {
        this.clock = clock;
    }

    record Ended(String signIn, Instant at) {}

    @Override
    public String topic() {
        return "roster.signins.v1";
    }

    @Override
    public Duration lookBack() {
        return REMEMBERED;
    }

    @Override
    public Ended decode(Received received) {
        return new Ended(received.key().getLast(), received.at());
    }

    @Override
    public void accept(Ended event) {
        var forgotten = clock.instant().minus(REMEMBERED);
        ended.values().removeIf(at -> at.isBefore(forgotten));
        ended.put(event.signIn(), event.at());
    }

    @Override
    public void upToDate(Instant asOf) {
        upToDate = asOf;
    }

    /** Whether a sign-in that ended would surely be known here, but for the last moments. */
    public boolean isUpToDate() {
        var asOf = upToDate;
        return asOf != null && clock.instant().isBefore(asOf.plus(FRESH));
    }

    /** Whether this sign-in has ended, as far as this replica knows. */
    public boolean contains(String signIn) {
        return ended.containsKey(signIn);
    }

    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        if (!isUpToDate()) {
            UncertainTokens.mark(request);
            return false;
        }
        return claims.get("sid") instanceof String signIn && !contains(signIn);
    }
}
