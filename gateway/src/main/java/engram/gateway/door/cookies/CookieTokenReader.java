package engram.gateway.door.cookies;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.bearer.BearerTokenReader;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the token of a browser: the one just renewed, else the cookie's. A bearer token wins. */
@Singleton
public final class CookieTokenReader implements TokenReader<HttpRequest<?>> {
    private static final String RENEWED = "engram.renewed";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return renewed(request).map(SignIn::token).or(() -> SignInCookies.token(request));
    }

    @Override
    public int getOrder() {
        return BearerTokenReader.ORDER + 100;
    }

    /** Notes that the request goes on with a new token. */
    public static void renew(HttpRequest<?> request, SignIn signIn) {
        request.setAttribute(RENEWED, signIn);
    }

    public static Optional<SignIn> renewed(HttpRequest<?> request) {
        return request.getAttribute(RENEWED, SignIn.class);
    }
}
