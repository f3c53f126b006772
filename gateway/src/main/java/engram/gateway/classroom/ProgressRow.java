package engram.gateway.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.gateway.classroom.model.SpacedRecord;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the class table: one learner and one deck. A mode that the learner never used is null.
 *
 * @param mastery 0 to 1, on the day of the class's exam or 7 days from today
 * @param seen cards with at least one answer that counts
 * @param cards cards that have an answer
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressRow(
        RowPerson person,
        double mastery,
        int seen,
        int cards,
        @Nullable LearnRow learn,
        @Nullable TestRow test,
        @Nullable MatchingRow matching,
        @Nullable SpacedRow spaced) {

    /** Whose line it is. */
    @Serdeable
    @Schema(name = "RowPerson")
    record RowPerson(String id, String name) {}

    /** Learn: cards known, of those that have an answer. */
    @Serdeable
    @Schema(name = "LearnRow")
    record LearnRow(int known, int cards) {}

    /** Test: right answers of questions, latest and best. */
    @Serdeable
    @Schema(name = "TestRow")
    record TestRow(int right, int questions, int bestRight, int bestQuestions) {}

    /** Matching: the best timed round of full size. */
    @Serdeable
    @Schema(name = "MatchingRow")
    record MatchingRow(int wrong, long timeMs) {}

    /**
     * Spaced: how the learner keeps up.
     *
     * @param overdue cards in review whose due day is over
     * @param onTime answers given by the end of the card's due day, of those counted
     * @param answered answers to cards in review during the last 14 days
     * @param firstDueAt while nothing has been due yet, when the first card will be; else null
     */
    @Serdeable
    @Schema(name = "SpacedRow")
    record SpacedRow(int overdue, int onTime, int answered, @Nullable Instant firstDueAt) {
        static SpacedRow of(SpacedRecord spaced) {
            return new SpacedRow(
                    spaced.overdue(), spaced.onTime(), spaced.answered(), spaced.firstDueAt());
        }
    }
}
