package engram.scheduler.memory.model;

import engram.fsrs.CardState;
import engram.fsrs.Phase;
import engram.fsrs.Scheduler;
import engram.scheduler.settings.model.CardSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card on its way through its answers, given one by one in the order of their time. */
final class Course {
    private static final Duration SPACED_WINDOW = Duration.ofDays(14);
    private static final int SPACED_LIMIT = 20;

    private final CardSettings settings;
    private final Scheduler scheduler;
    private CardState state = CardState.NEW;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private final Deque<CardMemory.SpacedAnswer> spaced = new ArrayDeque<>();

    /** A card that was never answered. */
    Course(CardSettings settings, String cardId) {
        this.settings = settings;
        scheduler = Scheduler.of(settings.scheduling(), cardId);
    }

    /** Where the card stands after the answers taken so far. */
    CardState state() {
        return state;
    }

    /** The next answer that counts. */
    void take(CardFact.Answered answer) {
        var at = answer.answeredAt();
        var recall = scheduler.recall(state, at, answer.zone());
        switch (Evidence.of(answer, state.phase(), recall)) {
            case Evidence.Nothing() -> {}
            case Evidence.Doubt() -> state = state.dueBy(at);
            case Evidence.Proof(var rating) -> {
                noteSpaced(answer);
                state = scheduler.answer(state, rating, at, answer.zone());
                lastDay = scheduler.settings().days(answer.zone()).dayOf(at);
                firstDay = firstDay == null ? lastDay : firstDay;
            }
        }
    }

    private void noteSpaced(CardFact.Answered answer) {
        var due = state.due();
        if (answer.mode() != StudyMode.SPACED || state.phase() != Phase.REVIEW || due == null) {
            return;
        }
        if (answer.isLate(settings)) {
            return;
        }
        spaced.addLast(new CardMemory.SpacedAnswer(answer.answeredAt(), due));
        var oldest = answer.answeredAt().minus(SPACED_WINDOW);
        while (spaced.size() > SPACED_LIMIT || spaced.getFirst().at().isBefore(oldest)) {
            spaced.removeFirst();
        }
    }

    /** What it has come to, as the memory of a history under that version of a plan. */
    CardMemory memory(CardHistory history, long planVersion) {
        return new CardMemory(
                CardMemory.version(planVersion, history.size()),
                history.receivedLast(),
                history.deck(),
                state,
                scheduler.settings().weights().decay(),
                firstDay,
                lastDay,
                List.copyOf(spaced));
    }
}
