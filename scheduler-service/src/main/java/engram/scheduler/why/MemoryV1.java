package engram.scheduler.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.queue.OutcomesV1;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.why.model.Curve;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a learner's memory of a card, and why it is due when it is.
 *
 * @param stability days after which the chance of recall has fallen to 0.9; null while new
 * @param difficulty 1 to 10; null while new
 * @param recall the chance, 0 to 1, of recalling it now, as the curve has it; null while new
 * @param due null while new
 * @param explanation in plain sentences
 * @param curve from the first answer past the due date, at most 400 points
 * @param reviews the answers that count, oldest first
 * @param next what each rating would lead to now; null for a card without an answer
 * @param desiredRetention the chance at which the card falls due
 */
@Serdeable
@JsonInclude
@Schema(name = "CardMemory")
record MemoryV1(
        String cardId,
        String learner,
        Phase phase,
        @Nullable Double stability,
        @Nullable Double difficulty,
        @Nullable Double recall,
        @Nullable Instant due,
        String explanation,
        List<PointV1> curve,
        List<AnswerV1> reviews,
        @Nullable OutcomesV1 next,
        double desiredRetention,
        WeightsFrom weightsFrom) {

    /** Whose weights the memory follows. */
    enum WeightsFrom {
        DEFAULT,
        SCHOOL,
        LEARNER
    }

    /** A point of the curve. */
    @Serdeable
    @Schema(name = "CurvePoint")
    record PointV1(Instant at, double recall) {
        static PointV1 of(Curve.Point point) {
            return new PointV1(point.at(), point.recall());
        }
    }

    /**
     * An answer.
     *
     * @param late whether it was received so long after it was given, or with so many others, that
     *     nobody can tell when that was
     * @param moved whether it moved the memory
     * @param recallBefore the chance of recall that the scheduling counted with; null for the first
     * @param stabilityAfter in days; null while new
     * @param intervalSeconds until the card was due again; whole days, as 86,400 seconds each, if
     *     the answer sent it out in days; null while new
     */
    @Serdeable
    @JsonInclude
    @Schema(name = "CardReview")
    record AnswerV1(
            String id,
            Instant at,
            StudyMode mode,
            Question.Kind questionKind,
            int rating,
            boolean late,
            boolean moved,
            @Nullable Double recallBefore,
            @Nullable Double stabilityAfter,
            @Nullable Long intervalSeconds) {

        static AnswerV1 of(Trace.Step step, CardSettings settings) {
            var answer = step.answer();
            return new AnswerV1(
                    answer.id(),
                    answer.answeredAt(),
                    answer.mode(),
                    answer.question().kind(),
                    answer.rating().value(),
                    answer.isLate(settings),
                    step.moved(),
                    step.before().memory() == null ? null : step.recallBefore(),
                    stability(step.after()),
                    interval(step));
        }

        private static @Nullable Long interval(Trace.Step step) {
            var after = step.after();
            if (after.due() == null) return null;
            return step.moved() && after.phase() == Phase.REVIEW
                    ? Duration.ofDays(after.scheduledDays()).toSeconds()
                    : untilDue(step.answer().answeredAt(), after.due());
        }

        private static long untilDue(Instant at, Instant due) {
            return Math.max(0, Duration.between(at, due).toSeconds());
        }
    }

    static @Nullable Double stability(CardState state) {
        var memory = state.memory();
        return memory == null ? null : memory.stability();
    }

    static @Nullable Double difficulty(CardState state) {
        var memory = state.memory();
        return memory == null ? null : memory.difficulty();
    }
}
