package engram.gateway.mastery;

import engram.gateway.mastery.model.CardMemory;
import engram.gateway.mastery.model.LearnerMemory;
import engram.gateway.mastery.model.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document of {@link MemoryFold} as it is read: field by field, for a {@link org.bson.Document}
 * of each of ten thousand cards takes five times the memory.
 */
final class StoredMemory {
    private StoredMemory() {}

    static LearnerMemory read(RawBsonDocument stored) {
        var cards = new HashMap<String, CardMemory>();
        try (var reader = new BsonBinaryReader(stored.getByteBuffer().asNIO())) {
            fields(
                    reader,
                    field -> {
                        if (field.equals("cards"))
                            fields(reader, card -> cards.put(card, card(reader)));
                        else reader.skipValue();
                    });
        }
        return new LearnerMemory(cards);
    }

    private interface Field {
        void read(String name);
    }

    private static void fields(BsonReader reader, Field field) {
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) field.read(reader.readName());
        reader.readEndDocument();
    }

    private static CardMemory card(BsonReader reader) {
        var phase = Phase.NEW;
        Double stability = null;
        var decay = 0.0;
        Instant due = null;
        LocalDate lastDay = null;
        Integer lastRating = null;
        var spaced = List.<CardMemory.SpacedAnswer>of();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (named(reader)) {
                case "phase" -> phase = Phase.valueOf(reader.readString());
                case "stability" -> stability = reader.readDouble();
                case "decay" -> decay = reader.readDouble();
                case "due" -> due = instant(reader);
                case "lastDay" -> lastDay = LocalDate.parse(reader.readString());
                case "lastRating" -> lastRating = reader.readInt32();
                case "spaced" -> spaced = spaced(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new CardMemory(phase, stability, decay, due, lastDay, lastRating, spaced);
    }

    /** The name of a field; one without a value has none. */
    private static String named(BsonReader reader) {
        var name = reader.readName();
        return reader.getCurrentBsonType() == BsonType.NULL ? "" : name;
    }

    private static List<CardMemory.SpacedAnswer> spaced(BsonReader reader) {
        var answers = new ArrayList<CardMemory.SpacedAnswer>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) answers.add(answer(reader));
        reader.readEndArray();
        return answers;
    }

    private static CardMemory.SpacedAnswer answer(BsonReader reader) {
        @Nullable Instant at = null;
        @Nullable Instant due = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "at" -> at = instant(reader);
                case "due" -> due = instant(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        if (at == null || due == null) throw new IllegalStateException("an answer without times");
        return new CardMemory.SpacedAnswer(at, due);
    }

    private static Instant instant(BsonReader reader) {
        return Instant.ofEpochMilli(reader.readDateTime());
    }
}
