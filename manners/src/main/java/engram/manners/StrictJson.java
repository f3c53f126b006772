package engram.manners;

import engram.ground.Times;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * JSON values are what they are: no number is taken for a text and no text for a number, nothing is
 * rounded or cut off (1.0 is the whole number 1, as in JSON Schema), and a text is one that a
 * document and a record can hold (no NUL, no half of a surrogate pair). Without this the framework
 * coerces.
 */
@Factory
final class StrictJson {

    /** What a value must be, and how it is read. */
    private interface Reading<T> {
        @Nullable T read(JsonNode node);
    }

    private record Strict<T>(String rule, Reading<T> reading) implements Deserializer<T> {
        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type)
                throws IOException {
            var node = decoder.decodeNode();
            var value = reading.read(node);
            if (value == null) throw decoder.createDeserializationException(rule, null);
            return value;
        }

        @Override
        public @Nullable T deserializeNullable(
                Decoder decoder, DecoderContext context, Argument<? super T> type)
                throws IOException {
            return decoder.decodeNull() ? null : deserialize(decoder, context, type);
        }
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<String> text() {
        return new Strict<>(
                "must be a text without NUL and half characters",
                node -> isText(node) ? node.getStringValue() : null);
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<Integer> whole() {
        return new Strict<>(
                "must be a whole number of at most 32 bits",
                node -> {
                    var number = wholeNumber(node);
                    return number == null || number != number.intValue() ? null : number.intValue();
                });
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<Long> wide() {
        return new Strict<>("must be a whole number of at most 64 bits", StrictJson::wholeNumber);
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<Double> decimal() {
        return new Strict<>(
                "must be a number",
                node ->
                        node.isNumber() && Double.isFinite(node.getDoubleValue())
                                ? node.getDoubleValue()
                                : null);
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<Boolean> flag() {
        return new Strict<>(
                "must be true or false", node -> node.isBoolean() ? node.getBooleanValue() : null);
    }

    @Bean
    @Singleton
    @Primary
    Deserializer<Instant> time() {
        return new Strict<>(
                "must be a time such as 2026-01-31T08:00:00Z",
                node -> node.isString() ? instant(node.getStringValue()) : null);
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Times.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Long wholeNumber(JsonNode node) {
        if (!node.isNumber()) return null;
        return switch (node.getNumberValue()) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case Double number when number == number.intValue() -> number.longValue();
            default -> null;
        };
    }

    /** Whether it is a text that a document and a record can hold. */
    static boolean isText(JsonNode node) {
        return node.isString() && isWhole(node.getStringValue());
    }

    private static boolean isWhole(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point == 0 || Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE)
                return false;
            at += Character.charCount(point);
        }
        return true;
    }
}
