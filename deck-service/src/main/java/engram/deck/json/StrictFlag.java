package engram.deck.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;

/** True or false and nothing like it. */
@Singleton
public final class StrictFlag implements Deserializer<Boolean> {

    @Override
    public Boolean deserialize(
            Decoder decoder, DecoderContext context, Argument<? super Boolean> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (node.isBoolean()) return node.getBooleanValue();
        throw new SerdeException("The field " + type.getName() + " must be true or false");
    }
}
