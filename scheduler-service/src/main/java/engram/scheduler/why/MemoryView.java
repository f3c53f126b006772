package engram.scheduler.why;

import engram.fsrs.CardState;
import engram.fsrs.Fsrs6;
import engram.fsrs.Phase;
import engram.fsrs.Scheduler;
import engram.fsrs.SchedulingSettings;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;
import engram.scheduler.memory.model.Trace;
import engram.scheduler.place.model.Learner;
import engram.scheduler.plan.FittedWeights;
import engram.scheduler.queue.OutcomesV1;
import engram.scheduler.queue.model.Outlook;
import engram.scheduler.why.model.Curve;
import engram.scheduler.why.model.Explanation;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A memory as it goes out. */
@Singleton
@SerdeImport(Phase.class)
@SerdeImport(StudyMode.class)
@SerdeImport(Question.Kind.class)
final class MemoryView {
    /** How much further than the due date the curve goes, as a part of the interval. */
    private static final int PAST_DUE = 4;

    private final FittedWeights weights;

    MemoryView(FittedWeights weights) {
        this.weights = weights;
    }

    MemoryV1 of(ReadMemory.Found found, Instant now, ZoneId zone) {
        var cards = found.settings();
        var settings = cards.scheduling();
        var cardId = found.card().id();
        var steps = Trace.of(found.history(), cards, cardId);
        var state = steps.isEmpty() ? CardState.NEW : steps.getLast().after();
        var moves = steps.stream().filter(Trace.Step::moved).toList();
        var last = state.lastReview();
        var at = last != null && last.isAfter(now) ? last : now;
        return new MemoryV1(
                cardId,
                found.learner().id(),
                state.phase(),
                MemoryV1.stability(state),
                MemoryV1.difficulty(state),
                recall(settings, state, at),
                state.due(),
                new Explanation(cards, zone).of(steps),
                curve(settings, moves, state, at),
                steps.stream().map(step -> MemoryV1.AnswerV1.of(step, cards)).toList(),
                found.card().draft()
                        ? null
                        : OutcomesV1.of(
                                Outlook.of(Scheduler.of(settings, cardId), state, at, zone, 0)),
                settings.desiredRetention(),
                weightsFrom(found.learner()));
    }

    /** Where the curve stands. */
    private static @Nullable Double recall(
            SchedulingSettings settings, CardState state, Instant at) {
        var memory = state.memory();
        var last = state.lastReview();
        return memory == null || last == null
                ? null
                : Curve.at(at, memory, new Fsrs6(settings.weights()), last);
    }

    private static List<MemoryV1.PointV1> curve(
            SchedulingSettings settings, List<Trace.Step> moves, CardState state, Instant now) {
        var due = state.due() == null || state.due().isBefore(now) ? now : state.due();
        var last = state.lastReview() == null ? due : state.lastReview();
        var more = Duration.between(last, due).dividedBy(PAST_DUE).plus(Duration.ofMinutes(10));
        return Curve.of(moves, new Fsrs6(settings.weights()), due.plus(more)).stream()
                .map(MemoryV1.PointV1::of)
                .toList();
    }

    private MemoryV1.WeightsFrom weightsFrom(Learner learner) {
        var held = Objects.requireNonNull(weights.of(List.of(learner)).get(learner));
        return switch (held.source()) {
            case DEFAULT -> MemoryV1.WeightsFrom.DEFAULT;
            case SCHOOL -> MemoryV1.WeightsFrom.SCHOOL;
            case LEARNER -> MemoryV1.WeightsFrom.LEARNER;
        };
    }
}
