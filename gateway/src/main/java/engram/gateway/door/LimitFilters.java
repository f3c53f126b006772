package engram.gateway.door;

import engram.manners.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one address, and one school, from starving the others. A whole school may sit behind one
 * address, so the limits are generous: they stop floods, not classes.
 */
final class LimitFilters {
    private LimitFilters() {}

    /** Limits each address, before anything else is done for it. */
    @ServerFilter("/api/**")
    static final class OfAddresses implements Ordered {
        private final Limits limits;
        private final ClientAddresses addresses;

        OfAddresses(
                ClientAddresses addresses,
                @Value("${engram.limits.address.burst:20000}") long burst,
                @Value("${engram.limits.address.per-second:2000}") long perSecond) {
            this.addresses = addresses;
            this.limits = new Limits(burst, perSecond);
        }

        @Override
        public int getOrder() {
            return ServerFilterPhase.SESSION.before();
        }

        @RequestFilter
        @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
            return refusal(limits, addresses.of(request));
        }
    }

    /** Limits each school, once it is known whose request it is. */
    @ServerFilter("/api/**")
    static final class OfSchools implements Ordered {
        private final Limits limits;

        OfSchools(
                @Value("${engram.limits.school.burst:40000}") long burst,
                @Value("${engram.limits.school.per-second:4000}") long perSecond) {
            this.limits = new Limits(burst, perSecond);
        }

        @Override
        public int getOrder() {
            return ServerFilterPhase.SECURITY.after();
        }

        @RequestFilter
        @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
            return request.getUserPrincipal(Authentication.class)
                    .map(caller -> caller.getAttributes().get("school"))
                    .<HttpResponse<?>>map(school -> refusal(limits, String.valueOf(school)))
                    .orElse(null);
        }
    }

    private static @Nullable HttpResponse<?> refusal(Limits limits, String who) {
        var wait = limits.secondsToWait(who);
        if (wait.isEmpty()) return null;
        return Problem.tooManyRequests("Wait for as long as Retry-After says")
                .response()
                .header("Retry-After", Long.toString(wait.getAsLong()));
    }
}
