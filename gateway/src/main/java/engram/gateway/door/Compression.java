package engram.gateway.door;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which answers are compressed: text that is worth it, but never a stream of events, whose events
 * would wait in the compressor.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class Compression implements HttpCompressionStrategy {
    private static final int WORTH_IT = 1024;
    private static final int LARGEST_ZSTD = 32 * 1024 * 1024;
    private static final List<String> TEXT =
            List.of(
                    "application/json",
                    "application/problem+json",
                    "application/manifest+json",
                    "image/svg+xml",
                    "text/");

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        var type = response.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        return TEXT.stream().anyMatch(type::startsWith)
                && !type.startsWith("text/event-stream")
                && response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, WORTH_IT) >= WORTH_IT;
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return LARGEST_ZSTD;
    }
}
