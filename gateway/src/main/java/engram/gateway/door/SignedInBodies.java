package engram.gateway.door;

import engram.access.Problem;
import engram.gateway.door.model.BodyRule;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

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

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!hasBody(request)
                || request.getUserPrincipal().isPresent()
                || !BodyRule.of(request.getUri().getRawPath()).signedIn()) return null;
        return Problem.unauthenticated("The request has no valid token").response();
    }

    private static boolean hasBody(HttpRequest<?> request) {
        return request.getContentLength() > 0
                || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
