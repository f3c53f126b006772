package engram.inbox.view;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Documents as they are; {@code _id} and {@code rev} among their fields. */
final class DocumentForm implements ViewForm<Document, Document> {
    private static final EncoderContext ID_FIRST =
            EncoderContext.builder().isEncodingCollectibleDocument(true).build();

    private final Codec<Document> codec;

    DocumentForm(CodecRegistry codecs) {
        codec = codecs.get(Document.class);
    }

    @Override
    public Document read(BsonReader document) {
        return codec.decode(document, DecoderContext.builder().build());
    }

    @Override
    public void write(BsonWriter document, String id, Document next, long rev) {
        next.remove("rev");
        next.append("_id", id).append("rev", rev);
        codec.encode(document, next, ID_FIRST);
    }
}
