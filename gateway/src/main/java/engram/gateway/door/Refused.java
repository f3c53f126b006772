package engram.gateway.door;

import engram.manners.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** A request that {@link BodyGuard} refused by its headers, without the body that it announced. */
final class Refused extends DefaultFullHttpRequest {
    private final Problem problem;

    Refused(HttpRequest request, Problem problem) {
        super(
                request.protocolVersion(),
                request.decoderResult().isFailure() ? HttpMethod.GET : request.method(),
                request.decoderResult().isFailure() ? "/api" : request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers().copy(),
                EmptyHttpHeaders.INSTANCE);
        this.problem = problem;
        headers()
                .remove(HttpHeaderNames.CONTENT_LENGTH)
                .remove(HttpHeaderNames.CONTENT_ENCODING)
                .remove(HttpHeaderNames.EXPECT)
                .set(HttpHeaderNames.CONNECTION, "close");
    }

    /** Gives the refusal. */
    @ServerFilter("/**")
    static final class Answer implements Ordered {
        private static final String WAIT_SECONDS = "5";

        @Override
        public int getOrder() {
            return ServerFilterPhase.FIRST.after();
        }

        @RequestFilter
        @Nullable HttpResponse<?> refuse(io.micronaut.http.HttpRequest<?> request) {
            if (!(request instanceof NettyHttpRequest<?> read)
                    || !(read.getNativeRequest() instanceof Refused refused)) return null;
            var response = refused.problem.response();
            return switch (refused.problem.status()) {
                case 429, 503 -> response.header("Retry-After", WAIT_SECONDS);
                case 415 -> response.header("Accept-Encoding", "identity");
                default -> response;
            };
        }
    }
}
