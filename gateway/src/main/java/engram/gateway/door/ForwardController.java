package engram.gateway.door;

import engram.manners.PassesQueries;
import engram.manners.Problem;
import engram.gateway.door.model.RouteTable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Everything under {@code /api} that the gateway does not answer itself. Who may do what is for the
 * owning service to say; the gateway lets the request through to it unread.
 */
@Controller("/api/{+path}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
@Hidden
@PassesQueries
final class ForwardController {
    private final Forwarder forwarder;

    ForwardController(Forwarder forwarder) {
        this.forwarder = forwarder;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request) {
        return forward(request, null);
    }

    @Post
    HttpResponse<?> post(HttpRequest<byte[]> request) {
        return forward(request, request.getBody().orElse(null));
    }

    @Put
    HttpResponse<?> put(HttpRequest<byte[]> request) {
        return forward(request, request.getBody().orElse(null));
    }

    @Patch
    HttpResponse<?> patch(HttpRequest<byte[]> request) {
        return forward(request, request.getBody().orElse(null));
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<byte[]> request) {
        return forward(request, request.getBody().orElse(null));
    }

    private HttpResponse<?> forward(HttpRequest<?> request, byte @Nullable [] body) {
        var owner = RouteTable.ownerOf(request.getUri().getRawPath());
        if (owner.isEmpty()) throw Problem.notFound().refusal();
        return forwarder.pass(owner.get(), request, body);
    }
}
