package engram.manners;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import engram.manners.model.Encoded;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body is one JSON text in UTF-8 (RFC 8259) that says something, and nothing else. The
 * framework's reader would take UTF-16 and UTF-32, characters in more bytes than they need, halves
 * of surrogate pairs, a byte order mark before the text, and anything at all after it; null it
 * takes for no body.
 */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class StrictBodies<T> implements MessageBodyReader<T>, Ordered {
    private static final JsonFactory UTF_8 =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private final JsonMessageHandler<T> reader;

    StrictBodies(JsonMapper json) {
        this.reader = new JsonMessageHandler<>(json);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return reader.isReadable(type, mediaType);
    }

    @Override
    public @Nullable T read(
            Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            var bytes = body.readAllBytes();
            requireOneText(bytes);
            return reader.read(type, mediaType, headers, new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void requireOneText(byte[] bytes) {
        try (var tokens = UTF_8.createParser(bytes)) {
            if (!Encoded.isText(bytes, StandardCharsets.UTF_8)) throw notOneText();
            if (tokens.nextToken() == JsonToken.VALUE_NULL) throw notOneText();
            tokens.skipChildren();
            if (tokens.nextToken() != null) throw notOneText();
        } catch (IOException neither) {
            throw notOneText();
        }
    }

    private static Problem.Refusal notOneText() {
        return Problem.malformed(
                        "A body is one JSON text in UTF-8, without a byte order mark, and not null")
                .refusal();
    }
}
