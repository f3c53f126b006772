package engram.manners;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a name in the query that the route does not read: a misspelt {@code limit} is a mistake,
 * and whoever sent it would wonder about the answer.
 */
@ServerFilter("/api/**")
final class KnownQueries implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!(RouteAttributes.getRouteMatch(request).orElse(null)
                        instanceof MethodBasedRouteMatch<?, ?> route)
                || route.hasAnnotation(PassesQueries.class)) return null;
        var known = namesOf(route);
        var unknown =
                request.getParameters().names().stream()
                        .filter(name -> !known.contains(name))
                        .sorted()
                        .map(name -> new Problem.FieldError(name, "is nothing that can be asked"))
                        .toList();
        return unknown.isEmpty() ? null : Problem.invalid(unknown).response();
    }

    private static Set<String> namesOf(MethodBasedRouteMatch<?, ?> route) {
        return Arrays.stream(route.getArguments())
                .filter(each -> each.getAnnotationMetadata().hasAnnotation(QueryValue.class))
                .map(KnownQueries::nameOf)
                .collect(Collectors.toSet());
    }

    private static String nameOf(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class, AnnotationMetadata.VALUE_MEMBER)
                .filter(name -> !name.isEmpty())
                .orElseGet(argument::getName);
    }
}
