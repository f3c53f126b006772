package engram.scheduler.memory.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a history into a memory by answering the card again from the start. */
public final class Replay {
    private static final long FACTS_PER_PLAN_VERSION = 1_000_000;
    private static final Duration SPACED_WINDOW = Duration.ofDays(14);
    private static final int SPACED_LIMIT = 20;

    private Replay() {}

    /**
     * The memory of one card.
     *
     * @throws IllegalArgumentException if nothing is known of it
     */
    public static CardMemory of(
            CardHistory history, SchedulingSettings settings, long planVersion, String cardId) {
        if (history.size() == 0) {
            throw new IllegalArgumentException("A memory is made of at least one fact");
        }
        var scheduler = Scheduler.of(settings, cardId);
        var state = CardState.NEW;
        var spaced = new ArrayList<CardMemory.SpacedAnswer>();
        var deck = history.facts().firstEntry().getValue().deck();
        @Nullable LocalDate lastDay = null;
        for (var answer : history.counting()) {
            var at = answer.answeredAt();
            var recall = scheduler.recall(state, at, answer.zone());
            deck = answer.deck();
            switch (Evidence.of(answer.question(), answer.rating(), recall)) {
                case Evidence.Nothing() -> {}
                case Evidence.Doubt() -> state = state.dueBy(at);
                case Evidence.Proof(var rating) -> {
                    spacedAnswer(answer, state).ifPresent(spaced::add);
                    state = scheduler.answer(state, rating, at, answer.zone());
                    lastDay = settings.days(answer.zone()).dayOf(at);
                }
            }
        }
        long version = planVersion * FACTS_PER_PLAN_VERSION + history.size();
        return new CardMemory(
                version, history.receivedLast(), deck, state, lastDay, recent(spaced));
    }

    private static Optional<CardMemory.SpacedAnswer> spacedAnswer(
            CardFact.Answered answer, CardState before) {
        var due = before.due();
        return answer.mode() == StudyMode.SPACED && before.phase() == Phase.REVIEW && due != null
                ? Optional.of(new CardMemory.SpacedAnswer(answer.answeredAt(), due))
                : Optional.empty();
    }

    private static List<CardMemory.SpacedAnswer> recent(List<CardMemory.SpacedAnswer> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        var oldest = all.getLast().at().minus(SPACED_WINDOW);
        var within = all.stream().filter(answer -> !answer.at().isBefore(oldest)).toList();
        return List.copyOf(
                within.subList(Math.max(0, within.size() - SPACED_LIMIT), within.size()));
    }
}
