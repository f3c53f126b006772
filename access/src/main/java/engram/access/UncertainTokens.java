package engram.access;

import engram.manners.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.authentication.WwwAuthenticateChallengeProvider;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers 503 instead of 401 where a token was not taken only because nobody can say at this moment
 * whether its sign-in has ended: whoever holds it need not sign in again. Open routes answer.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class UncertainTokens extends DefaultAuthorizationExceptionHandler {
    private static final String MARK = "engram.uncertain.token";
    private static final String RETRY_AFTER_SECONDS = "5";

    UncertainTokens(
            ErrorResponseProcessor<?> processor,
            RedirectConfiguration configuration,
            RedirectService redirects,
            List<WwwAuthenticateChallengeProvider<HttpRequest<?>>> challenges,
            @Nullable PriorToLoginPersistence<?, ?> persistence) {
        super(processor, configuration, redirects, challenges, persistence);
    }

    static void mark(HttpRequest<?> request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden() || !request.getAttributes().contains(MARK))
            return super.handle(request, refused);
        return Problem.unavailable("Whether this sign-in has ended cannot be checked just now")
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
}
