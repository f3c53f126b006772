package engram.gateway.door;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * The headers that every answer carries: what a page may load, that types are not guessed, and for
 * how long to wait when something is away.
 */
@ServerFilter("/**")
final class HeaderFilter implements Ordered {
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; "
                    + "form-action 'self'";

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        if (response.status() == HttpStatus.SERVICE_UNAVAILABLE
                && !response.getHeaders().contains("Retry-After"))
            response.header("Retry-After", "1");
    }
}
