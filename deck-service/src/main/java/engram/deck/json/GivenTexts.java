package engram.deck.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A text or null; a missing field is not read at all. */
@Singleton
final class GivenTexts implements Deserializer<GivenText> {

    @Override
    public GivenText deserialize(
            Decoder decoder, DecoderContext context, Argument<? super GivenText> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (node.isNull()) return new GivenText(null);
        if (node.isString()) return new GivenText(node.getStringValue());
        throw decoder.createDeserializationException("must be a text", null);
    }

    @Override
    public GivenText deserializeNullable(
            Decoder decoder, DecoderContext context, Argument<? super GivenText> type)
            throws IOException {
        return deserialize(decoder, context, type);
    }
}
