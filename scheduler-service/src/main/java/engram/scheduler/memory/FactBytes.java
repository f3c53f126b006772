package engram.scheduler.memory;

import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A history as bytes, about 60 a fact: the number of this format, the names of decks and zones once
 * each, then the facts by key. Ids that are UUIDs, and hashes, are bytes rather than text; times
 * are milliseconds; enums have the codes of {@link FactCodes}.
 *
 * <p>Whoever changes the format raises {@link MemoryFold#layout()}: the view is then made anew from
 * the log.
 */
final class FactBytes {
    private static final byte FORMAT = 1;

    private FactBytes() {}

    static byte[] of(CardHistory history) {
        var names = FactNames.of(history.facts().values());
        var size = 3 + names.size();
        for (var fact : history.facts().values()) {
            size += FactRow.size(fact);
        }
        var bytes = ByteBuffer.allocate(size).put(FORMAT);
        names.write(bytes);
        bytes.putShort((short) history.size());
        for (var fact : history.facts().values()) {
            FactRow.write(fact, names, bytes);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * The facts of a memory's document. Those of an older layout, written by a replica of an older
     * release beside this one, count as none: what they tell is read from the log again.
     */
    static CardHistory in(Document memory) {
        return memory.get("facts") instanceof Binary facts
                ? history(facts.getData())
                : CardHistory.EMPTY;
    }

    /**
     * The history that was written.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    static CardHistory history(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        int format = bytes.get();
        if (format != FORMAT) {
            throw new IllegalStateException("Facts of the unknown format " + format);
        }
        var names = FactNames.read(bytes);
        int count = bytes.getShort();
        var facts = new ArrayList<CardFact>(count);
        for (int i = 0; i < count; i++) {
            facts.add(FactRow.read(names, bytes));
        }
        return CardHistory.EMPTY.with(facts);
    }
}
