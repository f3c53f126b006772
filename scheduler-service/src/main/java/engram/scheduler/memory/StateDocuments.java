package engram.scheduler.memory;

import engram.scheduler.memory.model.CardMemory;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.MemoryState;
import engram.scheduler.memory.model.Phase;
import engram.scheduler.memory.model.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A card's state as the {@code state} part of a memory's document; a new card has only its phase.
 * Days are ISO dates.
 */
public final class StateDocuments {
    private StateDocuments() {}

    static Document document(CardMemory memory) {
        var state = memory.state();
        var document =
                new Document("phase", state.phase().name())
                        .append("step", state.step())
                        .append("scheduledDays", state.scheduledDays())
                        .append("reps", state.reps())
                        .append("lapses", state.lapses())
                        .append("due", date(state.due()))
                        .append("lastReview", date(state.lastReview()));
        var strength = state.memory();
        if (strength != null) {
            document.append("stability", strength.stability())
                    .append("difficulty", strength.difficulty());
        }
        append(document, "firstDay", memory.firstDay());
        append(document, "lastDay", memory.lastDay());
        var rating = state.lastRating();
        return rating == null ? document : document.append("lastRating", rating.value());
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

    private static void append(Document document, String field, @Nullable LocalDate day) {
        if (day != null) {
            document.append(field, day.toString());
        }
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
