package engram.deck.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A text that is text: the framework would also take a number, or the first of a list. */
@Singleton
public final class StrictText implements Deserializer<String> {

    @Override
    public String deserialize(
            Decoder decoder, DecoderContext context, Argument<? super String> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (node.isString()) return node.getStringValue();
        throw new SerdeException("The field " + type.getName() + " must be text");
    }
}
