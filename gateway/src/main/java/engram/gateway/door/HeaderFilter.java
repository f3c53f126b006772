package engram.gateway.door;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;

/**
 * The headers that every answer carries: what a page may load, that types are not guessed, that
 * nobody keeps what the API says of people, and for how long to wait when something is away.
 */
@ServerFilter("/**")
final class HeaderFilter implements Ordered {
    private static final Set<Integer> MAY_PASS =
            Set.of(
                    HttpStatus.TOO_MANY_REQUESTS.getCode(),
                    HttpStatus.SERVICE_UNAVAILABLE.getCode());

    /** Says nothing of anybody. */
    private static final String CONTRACT = "/api/openapi.json";

    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; "
                    + "form-action 'self'";

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        if (request.getPath().startsWith("/api")
                && !response.getHeaders().contains("Cache-Control"))
            response.header(
                    "Cache-Control", request.getPath().equals(CONTRACT) ? "no-cache" : "no-store");
        if (MAY_PASS.contains(response.code()) && !response.getHeaders().contains("Retry-After"))
            response.header("Retry-After", "1");
    }
}
