package engram.manners;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is a list, of texts that are null or what {@link StrictJson} takes for one. */
@Singleton
public final class StrictTexts implements Deserializer<List<@Nullable String>> {

    @Override
    public List<@Nullable String> deserialize(
            Decoder decoder, DecoderContext context, Argument<? super List<@Nullable String>> type)
            throws IOException {
        var node = decoder.decodeNode();
        if (!node.isArray())
            throw new SerdeException("The field " + type.getName() + " must be a list");
        var texts = new ArrayList<@Nullable String>();
        for (var each : node.values()) {
            if (!each.isNull() && !StrictJson.isText(each))
                throw new SerdeException(
                        "The field "
                                + type.getName()
                                + " must be a list of texts without NUL and half characters");
            texts.add(each.isNull() ? null : each.getStringValue());
        }
        return texts;
    }
}
