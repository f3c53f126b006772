package engram.roster.input;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Text is text: a number or {@code true} in its place is refused, not converted. */
@Singleton
@Primary
final class StrictText implements Deserializer<String> {

    @Override
    public String deserialize(
            Decoder decoder, DecoderContext context, Argument<? super String> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (node.isString()) return node.getStringValue();
        throw new SerdeException(type.getName() + " must be text");
    }
}
