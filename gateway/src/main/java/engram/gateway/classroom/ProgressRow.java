package engram.gateway.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.gateway.classroom.model.LearnRecord;
import engram.gateway.classroom.model.MatchingRecord;
import engram.gateway.classroom.model.SpacedRecord;
import engram.gateway.classroom.model.TestRecord;
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
 * @param selfRatedOnly whether the learner has seen cards, yet no graded answer (typed, checked, a
 *     choice or a statement, in Learn or Test) supports the mastery
 * @param late self-rated answers to the deck that came so late that nobody can tell when they were
 *     given; they count for mastery, and not for being on time
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressRow(
        RowPerson person,
        double mastery,
        int seen,
        int cards,
        boolean selfRatedOnly,
        int late,
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
    record LearnRow(int known, int cards) {
        static LearnRow of(LearnRecord learn) {
            return new LearnRow(learn.known(), learn.cards());
        }
    }

    /**
     * Test: right answers of questions, latest and best; first attempts of enough questions.
     *
     * @param session that of the latest
     */
    @Serdeable
    @Schema(name = "TestRow")
    record TestRow(String session, int right, int questions, int bestRight, int bestQuestions) {
        static TestRow of(TestRecord test) {
            return new TestRow(
                    test.latest().session(),
                    test.latest().right(),
                    test.latest().questions(),
                    test.best().right(),
                    test.best().questions());
        }
    }

    /**
     * Matching: the best timed round of full size.
     *
     * @param session that of the round
     * @param timeMs in milliseconds
     */
    @Serdeable
    @Schema(name = "MatchingRow")
    record MatchingRow(String session, int wrong, long timeMs) {
        static MatchingRow of(MatchingRecord matching) {
            return new MatchingRow(matching.session(), matching.wrong(), matching.timeMs());
        }
    }

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
