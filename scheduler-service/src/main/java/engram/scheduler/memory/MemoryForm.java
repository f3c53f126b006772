package engram.scheduler.memory;

import engram.inbox.view.ViewForm;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** A memory's document: whose it is, its version, its facts as bytes, its state. */
public final class MemoryForm implements ViewForm<MemoryForm.Known, MemoryForm.Next> {
    /**
     * What a document says that the next one follows from.
     *
     * @param planVersion of the plan under which the memory was worked out; 0 if there is none
     */
    public record Known(CardHistory history, long planVersion) {
        static final Known NOTHING = new Known(CardHistory.EMPTY, 0);
    }

    /** A memory, and what it follows from. */
    public record Next(MemoryKey key, CardHistory history, CardMemory memory) {}

    /** Facts of an older layout count as none, as in {@link FactBytes#in}. */
    @Override
    public Known read(BsonReader document) {
        var history = CardHistory.EMPTY;
        long version = 0;
        document.readStartDocument();
        while (document.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var field = document.readName();
            if (field.equals("version")) {
                version = document.readInt64();
            } else if (field.equals("facts") && document.getCurrentBsonType() == BsonType.BINARY) {
                history = FactBytes.history(document.readBinaryData().getData());
            } else {
                document.skipValue();
            }
        }
        document.readEndDocument();
        return new Known(history, CardMemory.planVersion(version));
    }

    @Override
    public void write(BsonWriter document, String id, Next next, long rev) {
        var memory = next.memory();
        document.writeStartDocument();
        document.writeString("_id", id);
        document.writeString("school", next.key().school());
        document.writeString("learner", next.key().learner());
        document.writeString("deck", memory.deck());
        document.writeString("card", next.key().card());
        document.writeInt64("version", memory.version());
        document.writeBinaryData("facts", new BsonBinary(FactBytes.of(next.history())));
        document.writeName("state");
        StateDocuments.write(memory, document);
        document.writeInt64("rev", rev);
        document.writeEndDocument();
    }
}
