package engram.gateway.door;

import engram.access.EndedSignIns;
import engram.access.Needs;
import engram.access.Right;
import engram.gateway.door.cookies.CookieTokenReader;
import engram.gateway.door.cookies.SignIn;
import engram.gateway.door.cookies.SignInCookies;
import engram.gateway.door.cookies.TokenClaims;
import engram.gateway.door.model.Service;
import engram.inbox.Progress;
import engram.manners.PassesQueries;
import engram.manners.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;

/**
 * Where a sign-in begins and ends: roster-service decides, and the browser keeps what it answers in
 * cookies. The answer itself passes unchanged, for programs that send the token as a bearer.
 */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@Consumes(MediaType.ALL)
@Hidden
@PassesQueries
final class SignInController {
    private final Forwarder forwarder;
    private final SignInCookies cookies;
    private final CookieTokenReader tokens;
    private final EndedSignIns ended;
    private final Progress progress;
    private final ObjectMapper json;

    SignInController(
            Forwarder forwarder,
            SignInCookies cookies,
            CookieTokenReader tokens,
            EndedSignIns ended,
            Progress progress,
            ObjectMapper json) {
        this.forwarder = forwarder;
        this.cookies = cookies;
        this.tokens = tokens;
        this.ended = ended;
        this.progress = progress;
        this.json = json;
    }

    @Needs(Right.OPEN)
    @Post(uris = {"/session", "/signup", "/schools"})
    HttpResponse<?> begin(HttpRequest<byte[]> request) throws IOException {
        return keep(forwarder.forward(Service.ROSTER, request, request.getBody().orElse(null)));
    }

    /** Takes the secret from the body or, where that is empty, from the cookie. */
    @Needs(Right.OPEN)
    @Post("/session/renew")
    HttpResponse<?> renew(HttpRequest<byte[]> request) throws IOException {
        var kept = SignInCookies.renewal(request);
        var sent = request.getBody().orElse(null);
        if ((sent == null || sent.length == 0) && kept.isPresent())
            sent = json.writeValueAsBytes(new Renewals.Request(kept.get()));
        return keep(forwarder.forward(Service.ROSTER, request, sent));
    }

    private HttpResponse<?> keep(Forwarder.Answer answer) throws IOException {
        var response = answer.toResponse();
        if (answer.succeeded())
            SignIn.read(json, answer.body()).ifPresent(signIn -> cookies.set(response, signIn));
        return response;
    }

    /** Answers once this replica refuses the sign-in's tokens too. */
    @Needs(Right.OPEN)
    @Delete("/session")
    HttpResponse<?> end(HttpRequest<?> request) {
        var answer = forwarder.forward(Service.ROSTER, request, null);
        if (answer.succeeded()) awaitEnd(request);
        var response = answer.toResponse();
        if (answer.status() < 500) cookies.clear(response);
        return response;
    }

    private void awaitEnd(HttpRequest<?> request) {
        var sid =
                request.getHeaders()
                        .getAuthorization()
                        .map(value -> value.substring(value.indexOf(' ') + 1))
                        .or(() -> tokens.findToken(request))
                        .flatMap(token -> TokenClaims.read(json, token))
                        .map(TokenClaims::sid);
        if (sid.isEmpty()) return;
        var known = progress.await(() -> sid.filter(ended::contains));
        if (known.isEmpty())
            throw Problem.unavailable("You are signed out, but not everywhere yet").refusal();
    }
}
