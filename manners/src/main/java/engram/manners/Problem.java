package engram.manners;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type a URN that names the kind of problem: {@code urn:engram:problem:} and a word of
 *     docs/problems.md
 * @param errors for a body or parameter that breaks a rule: which field, and the rule
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {
    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    /** A field, as a path such as {@code cards[3].front}, and the rule that it breaks. */
    @Serdeable
    public record FieldError(String field, String rule) {}

    /** A refused request, thrown where a controller translates an outcome; nothing was stored. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;
        private final transient @Nullable Duration retryAfter;

        private Refusal(Problem problem, @Nullable Duration retryAfter) {
            super(problem.title(), null, false, false);
            this.problem = problem;
            this.retryAfter = retryAfter;
        }

        public Problem problem() {
            return problem;
        }

        /** When the same request can succeed, if that was said. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        /** The problem, and when the same request can succeed, if that was said. */
        MutableHttpResponse<Problem> response() {
            var response = problem.response();
            return retryAfter == null
                    ? response
                    : response.header(
                            HttpHeaders.RETRY_AFTER, Long.toString(1 + retryAfter.toSeconds()));
        }
    }

    static Problem of(String kind, String title, HttpStatus status, @Nullable String detail) {
        return new Problem("urn:engram:problem:" + kind, title, status.getCode(), detail, null);
    }

    /** What the caller asks for is not there, or is nothing that the caller may know of. */
    public static Problem notFound() {
        return of("not-found", "There is nothing here", HttpStatus.NOT_FOUND, null);
    }

    /** The caller can see the thing but may not do this with it. */
    public static Problem forbidden(String detail) {
        return of("forbidden", "You may not do this", HttpStatus.FORBIDDEN, detail);
    }

    public static Problem unauthenticated(String detail) {
        return of("unauthenticated", "Sign in first", HttpStatus.UNAUTHORIZED, detail);
    }

    /** A field breaks a rule. */
    public static Problem invalid(String field, String rule) {
        return invalid(List.of(new FieldError(field, rule)));
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "urn:engram:problem:invalid",
                "Something in the request is not right",
                400,
                null,
                errors);
    }

    /** The body cannot be read at all. */
    public static Problem malformed(String detail) {
        return of("malformed", "The request cannot be read", HttpStatus.BAD_REQUEST, detail);
    }

    /** The path has no such method; the answer needs the header {@code Allow} beside it. */
    public static Problem methodNotAllowed() {
        return of("method-not-allowed", "Method Not Allowed", HttpStatus.METHOD_NOT_ALLOWED, null);
    }

    /** The request is at odds with what is stored. */
    public static Problem conflict(String detail) {
        return of("conflict", "This clashes with what is there", HttpStatus.CONFLICT, detail);
    }

    /** There is no room for what was sent: which limit, how much of it is used, what to do. */
    public static Problem limitReached(String detail) {
        return of("limit-reached", "There is no more room", HttpStatus.CONFLICT, detail);
    }

    /** {@code If-Match} names another version than the current one. */
    public static Problem stale() {
        return of(
                "stale",
                "Somebody changed this in the meantime",
                HttpStatus.PRECONDITION_FAILED,
                "Read it again, then repeat the change");
    }

    /** {@code If-Match} is missing or names no version. */
    public static Problem preconditionRequired() {
        return of(
                "precondition-required",
                "Say which version you change",
                HttpStatus.PRECONDITION_REQUIRED,
                "Send the ETag that you read as If-Match");
    }

    public static Problem tooLarge(String detail) {
        return of("too-large", "This is too large", HttpStatus.REQUEST_ENTITY_TOO_LARGE, detail);
    }

    /** The body comes too slowly. */
    public static Problem timeout(String detail) {
        return of("timeout", "This takes too long", HttpStatus.REQUEST_TIMEOUT, detail);
    }

    public static Problem uriTooLong(String detail) {
        return of(
                "uri-too-long", "The address is too long", HttpStatus.REQUEST_URI_TOO_LONG, detail);
    }

    public static Problem headersTooLarge(String detail) {
        return of(
                "headers-too-large",
                "The headers are too large",
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                detail);
    }

    /** What was sent is of a kind that is not read here. */
    public static Problem unsupportedMediaType(String detail) {
        return of(
                "unsupported-media-type",
                "Not in this form",
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                detail);
    }

    /** A limit is reached; the answer needs a {@code Retry-After}. */
    public static Problem tooManyRequests(String detail) {
        return of("too-many-requests", "Too many requests", HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    /** Some part of the platform cannot be reached just now; the same request may succeed later. */
    public static Problem unavailable(String detail) {
        return of("unavailable", "Not available just now", HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    public Refusal refusal() {
        return new Refusal(this, null);
    }

    /** A refusal that ends by itself after so long. */
    public Refusal refusal(Duration retryAfter) {
        return new Refusal(this, retryAfter);
    }

    public MutableHttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .contentType(PROBLEM_JSON)
                .body(this);
    }
}
