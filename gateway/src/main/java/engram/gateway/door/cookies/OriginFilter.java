package engram.gateway.door.cookies;

import engram.manners.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting with a browser's cookies: what changes something and relies on a
 * cookie must come from the gateway's own pages, by {@code Sec-Fetch-Site} or {@code Origin}.
 * Signing in must not come from another site either, cookie or not.
 */
@ServerFilter("/api/**")
final class OriginFilter implements Ordered {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SIGN_IN =
            Set.of("/api/session", "/api/session/renew", "/api/signup", "/api/schools");

    private final SignInCookies cookies;

    OriginFilter(SignInCookies cookies) {
        this.cookies = cookies;
    }

    private enum From {
        OWN_PAGE,
        OTHER_SITE,
        UNSAID
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SESSION.after();
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethodName())) return null;
        var from = from(request);
        var signsIn = SIGN_IN.contains(request.getPath()) && !isSignOut(request);
        var refused =
                signsIn
                        ? from == From.OTHER_SITE
                        : SignInCookies.areReliedOn(request) && from != From.OWN_PAGE;
        return refused
                ? Problem.forbidden("A change by cookie must come from Engram's own pages")
                        .response()
                : null;
    }

    private static boolean isSignOut(HttpRequest<?> request) {
        return request.getMethodName().equals("DELETE");
    }

    private From from(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (site == null && origin == null) return From.UNSAID;
        var ownSite = site == null || site.equals("same-origin");
        var ownOrigin = origin == null || isOwn(origin, request);
        return ownSite && ownOrigin ? From.OWN_PAGE : From.OTHER_SITE;
    }

    private boolean isOwn(String origin, HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST);
        try {
            var uri = URI.create(origin);
            return host != null
                    && uri.getAuthority() != null
                    && uri.getAuthority().equals(host.toLowerCase(Locale.ROOT))
                    && (!cookies.secure() || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
