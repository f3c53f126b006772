package engram.manners;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Says why where the framework refuses without a word: it does so to pages of other sites that ask
 * a server on their reader's own machine.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BareRefusals implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    HttpResponse<?> explain(HttpRequest<?> request, HttpResponse<?> response) {
        var isBare =
                response.code() == HttpStatus.FORBIDDEN.getCode()
                        && response.getBody().isEmpty()
                        && request.getMethod() != HttpMethod.HEAD;
        return isBare
                ? Problem.forbidden("A page of another site may not ask this").response()
                : response;
    }
}
