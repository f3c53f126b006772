package engram.scheduler.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import engram.scheduler.memory.model.CardFact;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The names of decks and zones in a history, each written once; facts say their places. */
final class FactNames {
    private final List<String> names;

    private FactNames(List<String> names) {
        this.names = names;
    }

    static FactNames of(Collection<CardFact> facts) {
        var names = new ArrayList<String>(2);
        for (var fact : facts) {
            add(fact.deck(), names);
            if (fact instanceof CardFact.Answered answered) {
                add(answered.zone().getId(), names);
            }
        }
        return new FactNames(names);
    }

    private static void add(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** An upper limit of the bytes that it takes. */
    int size() {
        return 2 + names.stream().mapToInt(FactNames::size).sum();
    }

    void write(ByteBuffer bytes) {
        bytes.putShort((short) names.size());
        names.forEach(name -> write(name, bytes));
    }

    static FactNames read(ByteBuffer bytes) {
        int count = bytes.getShort();
        var names = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            names.add(text(bytes));
        }
        return new FactNames(names);
    }

    short placeOf(String name) {
        return (short) names.indexOf(name);
    }

    String at(short place) {
        return names.get(place);
    }

    static int size(String text) {
        return 2 + 3 * text.length();
    }

    static void write(String text, ByteBuffer bytes) {
        var encoded = text.getBytes(UTF_8);
        bytes.putShort((short) encoded.length).put(encoded);
    }

    static String text(ByteBuffer bytes) {
        var encoded = new byte[bytes.getShort()];
        bytes.get(encoded);
        return new String(encoded, UTF_8);
    }
}
