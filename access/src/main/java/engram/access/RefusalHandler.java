package engram.access;

import engram.outbox.NotPublishedException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Refusals and other expected failures, as the problems that they are. */
final class RefusalHandler {
    private RefusalHandler() {}

    @Singleton
    static final class OfRefusals
            implements ExceptionHandler<Problem.Refusal, HttpResponse<Problem>> {
        @Override
        public HttpResponse<Problem> handle(HttpRequest request, Problem.Refusal refusal) {
            return refusal.problem().response();
        }
    }

    @Singleton
    static final class OfLateEvents
            implements ExceptionHandler<NotPublishedException, HttpResponse<Problem>> {
        @Override
        public HttpResponse<Problem> handle(HttpRequest request, NotPublishedException late) {
            return Problem.unavailable(
                            "The change is stored but not everywhere yet; look again in a moment")
                    .response();
        }
    }
}
