package engram.manners;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
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
            case BAD_REQUEST -> badRequest(context);
            case UNAUTHORIZED -> Problem.unauthenticated("The request has no valid token");
            case FORBIDDEN -> Problem.forbidden("Your role does not allow it");
            case NOT_FOUND -> Problem.notFound();
            case REQUEST_ENTITY_TOO_LARGE ->
                    Problem.tooLarge("The body is larger than this route takes");
            case REQUEST_TIMEOUT -> Problem.timeout("The request came too slowly");
            case REQUEST_URI_TOO_LONG -> Problem.uriTooLong("The request line is too long");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    Problem.headersTooLarge("The headers are too large");
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

    private static Problem badRequest(ErrorContext context) {
        if (context.getRootCause().orElse(null) instanceof ConstraintViolationException broken)
            return Problem.invalid(
                    broken.getConstraintViolations().stream()
                            .map(ProblemProcessor::fieldError)
                            .toList());
        var unreadable = UnreadableField.in(context.getRootCause().orElse(null));
        if (unreadable.isPresent()) return Problem.invalid(List.of(unreadable.get()));
        var named =
                context.getErrors().stream()
                        .filter(error -> error.getPath().isPresent())
                        .map(ProblemProcessor::fieldError)
                        .toList();
        if (!named.isEmpty()) return Problem.invalid(named);
        return Problem.malformed("The request is not what this route takes");
    }

    private static Problem.FieldError fieldError(Error error) {
        return new Problem.FieldError(
                error.getPath().orElse("").replaceFirst("^/", ""), "has the wrong type");
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        return new Problem.FieldError(fieldIn(violation.getPropertyPath()), violation.getMessage());
    }

    /**
     * The field as the caller knows it: without the method, and without the method's parameter
     * where that is the body.
     */
    private static String fieldIn(Path path) {
        var field = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getName() == null) continue;
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.getIndex() != null) field.append('[').append(node.getIndex()).append(']');
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) continue;
            if (!field.isEmpty()) field.append('.');
            field.append(node.getName());
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
