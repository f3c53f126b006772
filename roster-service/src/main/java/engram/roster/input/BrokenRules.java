package engram.roster.input;

import engram.access.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;

/**
 * Broken rules as a problem that names each field and its rule. The framework's own handler puts
 * both into one message.
 */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class BrokenRules
        implements ExceptionHandler<ConstraintViolationException, HttpResponse<Problem>> {

    @Override
    public HttpResponse<Problem> handle(
            HttpRequest request, ConstraintViolationException violations) {
        return Problem.invalid(
                        violations.getConstraintViolations().stream()
                                .map(BrokenRules::describe)
                                .sorted(Comparator.comparing(Problem.FieldError::field))
                                .toList())
                .response();
    }

    private static Problem.FieldError describe(ConstraintViolation<?> violation) {
        return new Problem.FieldError(field(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path within the body, such as {@code people[3].name}; or the parameter's name. */
    private static String field(Path path) {
        var parameter = "";
        var field = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) field.append('[').append(node.getIndex()).append(']');
            if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
            if (node.getKind() == ElementKind.PROPERTY) {
                if (!field.isEmpty()) field.append('.');
                field.append(node.getName());
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
