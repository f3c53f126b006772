package engram.gateway.door;

import engram.gateway.door.cookies.CookieTokenReader;
import engram.gateway.door.cookies.SignInCookies;
import engram.gateway.door.cookies.TokenClaims;
import engram.manners.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Renews the token of a browser on the way, a minute before it would expire, so that no page ever
 * notices. While roster-service is away, a token that is still valid serves.
 */
@ServerFilter("/api/**")
final class RenewalFilter implements Ordered {
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** They make a sign-in and need none. */
    private static final Set<String> OPEN =
            Set.of("/api/session/renew", "/api/signup", "/api/setup", "/api/openapi.json");

    private final Renewals renewals;
    private final ClientAddresses addresses;
    private final SignInCookies cookies;
    private final ObjectMapper json;
    private final Clock clock;

    RenewalFilter(
            Renewals renewals,
            ClientAddresses addresses,
            SignInCookies cookies,
            ObjectMapper json,
            Clock clock) {
        this.renewals = renewals;
        this.addresses = addresses;
        this.cookies = cookies;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void renew(HttpRequest<?> request) {
        if (!SignInCookies.areReliedOn(request) || isOpen(request)) return;
        var renewal = SignInCookies.renewal(request);
        var claims = SignInCookies.token(request).flatMap(token -> TokenClaims.read(json, token));
        var now = clock.instant();
        if (renewal.isEmpty()
                || claims.filter(known -> known.expiresAt().isAfter(now.plus(AHEAD))).isPresent())
            return;
        try {
            renewals.renew(renewal.get(), addresses.of(request))
                    .ifPresent(signIn -> CookieTokenReader.renew(request, signIn));
        } catch (Problem.Refusal unavailable) {
            if (claims.filter(known -> known.expiresAt().isAfter(now)).isEmpty()) throw unavailable;
        }
    }

    private static boolean isOpen(HttpRequest<?> request) {
        return OPEN.contains(request.getPath())
                || request.getPath().equals("/api/session")
                        && request.getMethodName().equals("POST");
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.getHeaders().contains("Set-Cookie")) return;
        CookieTokenReader.renewed(request).ifPresent(signIn -> cookies.set(response, signIn));
    }
}
