package engram.benchmarks.memory;

import engram.fsrs.Rating;
import engram.scheduler.memory.MemoryForm;
import engram.scheduler.memory.MemoryKey;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.io.BasicOutputBuffer;

/**
 * A card as the store has it, with the answer that comes next.
 *
 * @param stored empty for a card without answers
 */
record FoldedCard(MemoryKey key, RawBsonDocument stored, CardFact next) {
    private static final MemoryForm FORM = new MemoryForm();
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    static FoldedCard after(int card, int answers) {
        var key = new MemoryKey(id(1, 0), id(2, 0), id(3, card));
        var facts = new ArrayList<CardFact>();
        for (int number = 0; number < answers; number++) {
            facts.add(answer(card, number));
        }
        return new FoldedCard(
                key, folded(key, CardHistory.EMPTY.with(facts)), answer(card, answers));
    }

    /** Every tenth is forgotten; the time between two grows. */
    private static CardFact answer(int card, int number) {
        var at = START.plus(Duration.ofHours(20L * number * number));
        return new CardFact.Answered(
                id(at.toEpochMilli(), card),
                1,
                at.plusSeconds(9),
                String.format("%032x", 31L * number + card),
                id(4, 0),
                StudyMode.SPACED,
                Question.SELF_RATED,
                number % 10 == 9 ? Rating.AGAIN : Rating.GOOD,
                at,
                ZONE,
                null,
                false,
                false);
    }

    private static String id(long high, long low) {
        return new UUID(high << 16 | 0x7000, Long.MIN_VALUE | low).toString();
    }

    private static RawBsonDocument folded(MemoryKey key, CardHistory history) {
        if (history.size() == 0) {
            return new RawBsonDocument(new Document(), new DocumentCodec());
        }
        var memory = Replay.of(history, CardSettings.DEFAULT, 1, key.card());
        var id = key.school() + ':' + key.learner() + ':' + key.card();
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            FORM.write(writer, id, new MemoryForm.Next(key, history, memory), 1);
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    CardHistory history() {
        try (var reader = new BsonBinaryReader(stored.getByteBuffer().asNIO())) {
            return FORM.read(reader).history();
        }
    }

    RawBsonDocument withOneMore() {
        return folded(key, history().with(List.of(next)));
    }

    int storedBytes() {
        return stored.getByteBuffer().remaining();
    }
}
