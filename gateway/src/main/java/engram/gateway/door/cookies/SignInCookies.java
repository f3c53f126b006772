package engram.gateway.door.cookies;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of a browser that is signed in: the token, and the secret that renews it, which no
 * script can read; and a mark that says no more than that there are the two, so that the pages need
 * not ask who is there when nobody is. Another stays when somebody signs out: it tells this browser
 * from others behind its address, so that their wrong passwords do not hold it up; no script can
 * read it either. Other sites cannot send them with anything but a link.
 */
@Singleton
public final class SignInCookies {
    private static final String TOKEN = "engram_token";
    private static final String RENEWAL = "engram_renewal";
    private static final String DEVICE = "engram_device";
    private static final String MARK = "engram_signed_in";
    private static final String SIGNING_IN = "/api";
    private static final String ALL = "/";

    /** A sign-in that is idle for this long is over. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** For as long as roster-service knows a device that nobody signs in from. */
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);

    private final boolean secure;

    SignInCookies(@Value("${engram.secure.cookies:false}") boolean secure) {
        this.secure = secure;
    }

    /** Whether the gateway is reached by TLS only. */
    boolean secure() {
        return secure;
    }

    /** Whether the request says who sends it by a cookie, and not by a header. */
    public static boolean areReliedOn(HttpRequest<?> request) {
        return !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
                && (token(request).isPresent() || renewal(request).isPresent());
    }

    /** Whether one of them seems to be in a {@code Cookie} header. */
    public static boolean areIn(String header) {
        return header.contains(TOKEN + "=") || header.contains(RENEWAL + "=");
    }

    public static Optional<String> token(HttpRequest<?> request) {
        return value(request, TOKEN);
    }

    public static Optional<String> renewal(HttpRequest<?> request) {
        return value(request, RENEWAL);
    }

    public static Optional<String> device(HttpRequest<?> request) {
        return value(request, DEVICE);
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies()
                .findCookie(name)
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** Makes the browser keep a sign-in. */
    public void set(MutableHttpResponse<?> response, SignIn signIn) {
        response.cookie(cookie(TOKEN, signIn.token(), ALL, KEPT));
        response.cookie(cookie(RENEWAL, signIn.renewal(), ALL, KEPT));
        response.cookie(cookie(MARK, "yes", ALL, KEPT).httpOnly(false));
        if (signIn.device() != null)
            response.cookie(cookie(DEVICE, signIn.device(), SIGNING_IN, DEVICE_KEPT));
    }

    /** Makes the browser forget its sign-in. */
    public void clear(MutableHttpResponse<?> response) {
        response.cookie(cookie(TOKEN, "", ALL, Duration.ZERO));
        response.cookie(cookie(RENEWAL, "", ALL, Duration.ZERO));
        response.cookie(cookie(MARK, "", ALL, Duration.ZERO).httpOnly(false));
    }

    private Cookie cookie(String name, String value, String path, Duration kept) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(kept.toSeconds());
    }
}
