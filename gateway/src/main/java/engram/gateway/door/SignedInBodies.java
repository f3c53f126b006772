package engram.gateway.door;

import engram.gateway.door.model.BodyRule;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.AuthorizationException;

/**
 * Refuses a body whose sender turns out not to be signed in, before it is waited for. Requests
 * without a body go to the owning service, which says the same.
 */
@ServerFilter("/api/**")
final class SignedInBodies implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /**
     * As a route that asks for a token refuses: 401, or 503 while nobody can say whether it holds.
     */
    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (hasBody(request)
                && request.getUserPrincipal().isEmpty()
                && BodyRule.of(request.getUri().getRawPath()).signedIn())
            throw new AuthorizationException(null);
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0
                || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
