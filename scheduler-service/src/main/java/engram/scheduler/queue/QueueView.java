package engram.scheduler.queue;

import engram.scheduler.memory.model.Scheduler;
import engram.scheduler.memory.model.SchedulingSettings;
import engram.scheduler.memory.model.Stage;
import engram.scheduler.queue.model.Outlook;
import engram.scheduler.queue.model.StudyCard;
import engram.scheduler.queue.model.StudyQueue;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A queue as it goes out, with what each rating would lead to. */
@Singleton
@SerdeImport(Stage.class)
@SerdeImport(engram.scheduler.memory.model.Phase.class)
final class QueueView {
    /**
     * How many answers within steps a browser can go on without a server; each more triples the
     * size.
     */
    private static final int ANSWERS_AHEAD = 3;

    private final SchedulingSettings settings;

    QueueView(SchedulingSettings settings) {
        this.settings = settings;
    }

    QueueV1 of(StudyQueue queue, QueueMode mode, Instant now, ZoneId zone) {
        int depth =
                switch (mode) {
                    case SPACED -> ANSWERS_AHEAD;
                    case FLASHCARDS -> 0;
                };
        var cards =
                queue.cards().stream()
                        .map(card -> card(card, outlook(card, now, zone, depth)))
                        .toList();
        return new QueueV1(now, cards, QueueV1.Counts.of(queue.counts()));
    }

    private @Nullable OutcomesV1 outlook(StudyCard card, Instant now, ZoneId zone, int depth) {
        if (card.draft()) {
            return null;
        }
        var last = card.state().lastReview();
        var at = last != null && last.isAfter(now) ? last : now;
        return OutcomesV1.of(
                Outlook.of(Scheduler.of(settings, card.id()), card.state(), at, zone, depth));
    }

    private static QueueV1.QueuedCard card(StudyCard card, @Nullable OutcomesV1 next) {
        var state = card.state();
        return new QueueV1.QueuedCard(
                card.id(),
                card.front(),
                card.back(),
                card.draft(),
                state.due(),
                Stage.of(state),
                state.phase(),
                next);
    }
}
