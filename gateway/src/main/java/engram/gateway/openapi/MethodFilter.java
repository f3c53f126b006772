package engram.gateway.openapi;

import engram.manners.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a method that a path does not have. A path's methods may belong to several services, and
 * the route that passes requests on takes them all, so only the whole contract can say what to
 * allow.
 */
@ServerFilter("/api/**")
final class MethodFilter implements Ordered {
    private final Contract contract;

    MethodFilter(Contract contract) {
        this.contract = contract;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        var methods = contract.methodsOf(request.getUri().getRawPath());
        if (methods.isEmpty() || methods.contains(request.getMethodName())) return null;
        return Problem.methodNotAllowed()
                .response()
                .header(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
