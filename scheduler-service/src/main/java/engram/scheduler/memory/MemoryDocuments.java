package engram.scheduler.memory;

import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import org.bson.Document;
import org.bson.types.Binary;

/** A memory's document: whose it is, its version, its facts as bytes, its state. */
public final class MemoryDocuments {
    private MemoryDocuments() {}

    /** The document of a memory and of what it follows from. */
    public static Document document(MemoryKey key, CardHistory history, CardMemory memory) {
        return new Document("school", key.school())
                .append("learner", key.learner())
                .append("deck", memory.deck())
                .append("card", key.card())
                .append("version", memory.version())
                .append("facts", FactBytes.of(history))
                .append("state", StateDocuments.document(memory));
    }

    /**
     * The facts in a document. One of an older layout, written by a replica of an older release
     * beside this one, counts as empty: what it knows is read from the log again.
     */
    public static CardHistory history(Document memory) {
        return memory.get("facts") instanceof Binary facts
                ? FactBytes.history(facts)
                : CardHistory.EMPTY;
    }

    static long planVersion(Document memory) {
        return CardMemory.planVersion(memory.getLong("version"));
    }
}
