package engram.access;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Every error that the framework reports (an unknown route, a body of the wrong type, a broken
 * rule, a bug), as a problem document.
 */
@Singleton
@Primary
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        return response.body(describe(context, response))
                .contentType(MediaType.of("application/problem+json"));
    }

    private static Problem describe(ErrorContext context, HttpResponse<?> response) {
        var status = response.status();
        return switch (status) {
            case BAD_REQUEST -> badRequest(context.getErrors());
            case UNAUTHORIZED -> Problem.unauthenticated("The request has no valid token");
            case FORBIDDEN -> Problem.forbidden("Your role does not allow it");
            case NOT_FOUND -> Problem.notFound();
            case REQUEST_ENTITY_TOO_LARGE -> Problem.tooLarge("A body has at most 20 MB");
            case INTERNAL_SERVER_ERROR ->
                    Problem.of("internal", "Something went wrong on our side", status, null);
            case null, default -> Problem.of(kindOf(status), status.getReason(), status, null);
        };
    }

    private static String kindOf(HttpStatus status) {
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> "malformed";
        };
    }

    private static Problem badRequest(List<Error> errors) {
        var named =
                errors.stream()
                        .filter(error -> error.getPath().isPresent())
                        .map(ProblemProcessor::fieldError)
                        .toList();
        if (!named.isEmpty()) return Problem.invalid(named);
        return Problem.malformed(
                errors.stream()
                        .findFirst()
                        .map(Error::getMessage)
                        .orElse("The request cannot be read"));
    }

    private static Problem.FieldError fieldError(Error error) {
        return new Problem.FieldError(error.getPath().orElse(""), error.getMessage());
    }
}
