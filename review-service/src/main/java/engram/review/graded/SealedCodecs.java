package engram.review.graded;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Sealed interfaces of records as documents: the record's fields, and in {@code is} its name below
 * the interface. A renamed record is a change of what is stored.
 */
final class SealedCodecs implements CodecProvider {
    private static final String NAME = "is";

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isInterface() && type.isSealed() ? new SealedCodec<>(type, registry) : null;
    }

    private record SealedCodec<T>(Class<T> type, CodecRegistry registry) implements Codec<T> {
        @Override
        public Class<T> getEncoderClass() {
            return type;
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            var document = new BsonDocument();
            encode(value.getClass(), value, new BsonDocumentWriter(document), context);
            document.put(NAME, new BsonString(value.getClass().getSimpleName()));
            new BsonDocumentCodec().encode(writer, document, context);
        }

        private <C> void encode(
                Class<C> record, Object value, BsonWriter writer, EncoderContext context) {
            registry.get(record).encode(writer, record.cast(value), context);
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            var document = new BsonDocumentCodec().decode(reader, context);
            var name = document.getString(NAME).getValue();
            for (var each : type.getPermittedSubclasses())
                if (each.getSimpleName().equals(name))
                    return type.cast(
                            registry.get(each).decode(new BsonDocumentReader(document), context));
            throw new IllegalArgumentException("a " + type.getSimpleName() + " is no " + name);
        }
    }
}
