package engram.manners;

import engram.ground.Trace;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Takes up the trace that a request says it is a part of, or begins one: so all that is logged,
 * asked and published for the request has its id.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TraceFilter implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void takeUp(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(
                request.getHeaders()
                        .findFirst(Trace.HEADER)
                        .flatMap(Trace::parse)
                        .map(Trace::next)
                        .orElseGet(Trace::begun));
    }
}
