package engram.scheduler.memory;

import engram.fsrs.CardState;
import engram.fsrs.MemoryState;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.BsonWriter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A card's state as the {@code state} part of a memory's document; a new card has only its phase.
 * Days are ISO dates.
 */
public final class StateDocuments {
    private StateDocuments() {}

    static void write(CardMemory memory, BsonWriter document) {
        var state = memory.state();
        document.writeStartDocument();
        document.writeString("phase", state.phase().name());
        document.writeInt32("step", state.step());
        document.writeInt64("scheduledDays", state.scheduledDays());
        document.writeInt32("reps", state.reps());
        document.writeInt32("lapses", state.lapses());
        write("due", state.due(), document);
        write("lastReview", state.lastReview(), document);
        var strength = state.memory();
        if (strength != null) {
            document.writeDouble("stability", strength.stability());
            document.writeDouble("difficulty", strength.difficulty());
        }
        write("firstDay", memory.firstDay(), document);
        write("lastDay", memory.lastDay(), document);
        var rating = state.lastRating();
        if (rating != null) {
            document.writeInt32("lastRating", rating.value());
        }
        document.writeEndDocument();
    }

    /** The state in such a part. */
    public static CardState state(Document document) {
        var stability = document.getDouble("stability");
        var rating = document.getInteger("lastRating");
        return new CardState(
                Phase.valueOf(document.getString("phase")),
                document.getInteger("step"),
                instant(document.getDate("due")),
                document.getLong("scheduledDays"),
                stability == null
                        ? null
                        : new MemoryState(stability, document.getDouble("difficulty")),
                document.getInteger("reps"),
                document.getInteger("lapses"),
                instant(document.getDate("lastReview")),
                rating == null ? null : Rating.of(rating));
    }

    private static void write(String field, @Nullable Instant at, BsonWriter document) {
        if (at == null) {
            document.writeNull(field);
        } else {
            document.writeDateTime(field, at.toEpochMilli());
        }
    }

    private static void write(String field, @Nullable LocalDate day, BsonWriter document) {
        if (day != null) {
            document.writeString(field, day.toString());
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
