package engram.manners;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import engram.inbox.view.NoViewException;
import engram.outbox.NotPublishedException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals and other expected failures, as the problems that they are. */
final class RefusalHandler {
    private static final Logger log = LoggerFactory.getLogger(RefusalHandler.class);

    private RefusalHandler() {}

    @Singleton
    static final class OfRefusals
            implements ExceptionHandler<Problem.Refusal, HttpResponse<Problem>> {
        @Override
        public HttpResponse<Problem> handle(HttpRequest request, Problem.Refusal refusal) {
            return refusal.response();
        }
    }

    /** The store hangs, is away, or changes its leader. */
    @Singleton
    static final class OfAnAbsentStore
            implements ExceptionHandler<MongoException, HttpResponse<?>> {
        private final ErrorResponseProcessor<?> others;

        OfAnAbsentStore(ErrorResponseProcessor<?> others) {
            this.others = others;
        }

        @Override
        public HttpResponse<?> handle(HttpRequest request, MongoException failure) {
            if (isAbsence(failure)) return unavailable(failure);
            log.atError().setCause(failure).log("The store refused what a request needed");
            return others.processResponse(
                    ErrorContext.builder(request).cause(failure).build(),
                    HttpResponse.serverError());
        }

        private static boolean isAbsence(MongoException failure) {
            return failure instanceof MongoClientException
                    || failure instanceof MongoSocketException
                    || failure instanceof MongoInterruptedException
                    || failure instanceof MongoNotPrimaryException
                    || failure instanceof MongoNodeIsRecoveringException
                    || failure instanceof MongoExecutionTimeoutException;
        }
    }

    /** The broker hangs or is away. */
    @Singleton
    static final class OfAnAbsentBroker
            implements ExceptionHandler<KafkaException, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, KafkaException failure) {
            return unavailable(failure);
        }
    }

    /** The first view is still being built. */
    @Singleton
    static final class OfAViewToCome implements ExceptionHandler<NoViewException, HttpResponse<?>> {
        @Override
        public HttpResponse<?> handle(HttpRequest request, NoViewException none) {
            return unavailable(none);
        }
    }

    private static HttpResponse<Problem> unavailable(Exception failure) {
        log.atWarn().addKeyValue("reason", failure.toString()).log("A request was refused");
        return Problem.unavailable("Send the same again in a moment").response();
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
