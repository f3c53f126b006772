package engram.roster.signin;

import engram.access.Problem;
import engram.roster.person.Passwords;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** That a password was not even looked at, as problems that say when to try again. */
final class SignInRefusals {
    private SignInRefusals() {}

    @Singleton
    static final class OfTooManyFailures
            implements ExceptionHandler<FailureLimits.Exceeded, HttpResponse<Problem>> {
        @Override
        public HttpResponse<Problem> handle(HttpRequest request, FailureLimits.Exceeded exceeded) {
            return new Problem(
                            "urn:engram:problem:too-many-requests",
                            "Too many tries",
                            429,
                            "The password was wrong too often; wait a little",
                            null)
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(exceeded.retryAfterSeconds()));
        }
    }

    @Singleton
    static final class OfOverload
            implements ExceptionHandler<Passwords.Overloaded, HttpResponse<Problem>> {
        @Override
        public HttpResponse<Problem> handle(HttpRequest request, Passwords.Overloaded overloaded) {
            return Problem.unavailable("Too many people sign in at once")
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, "5");
        }
    }
}
