package engram.scheduler.queue;

import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Phase;
import engram.scheduler.memory.model.Scheduler;
import engram.scheduler.memory.model.Stage;
import engram.scheduler.queue.model.Kind;
import engram.scheduler.queue.model.Outlook;
import engram.scheduler.queue.model.Wording;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;

/** A queue as it goes out, with what each rating would lead to. */
@Singleton
@SerdeImport(Stage.class)
@SerdeImport(Phase.class)
@SerdeImport(Kind.class)
final class QueueView {
    /**
     * How many answers within steps a browser can go on without a server; each more triples the
     * size.
     */
    private static final int ANSWERS_AHEAD = 3;

    QueueV1 of(ReadQueue.Found found, QueueMode mode) {
        int depth =
                switch (mode) {
                    case SPACED -> ANSWERS_AHEAD;
                    case FLASHCARDS -> 0;
                };
        var study = found.study();
        var wording = new Wording(study.moment());
        var cards =
                found.cards().stream().map(listed -> card(study, listed, wording, depth)).toList();
        return new QueueV1(study.moment().now(), cards, QueueV1.Counts.of(found.counts()));
    }

    private static QueueV1.QueuedCard card(Study study, Listed listed, Wording wording, int depth) {
        var card = listed.card();
        var state = listed.state();
        var pick = listed.pick();
        return new QueueV1.QueuedCard(
                card.id(),
                card.front(),
                card.back(),
                card.draft(),
                state.due(),
                Stage.of(state),
                state.phase(),
                card.draft() ? null : outcomes(study, card.id(), state, depth),
                pick == null ? null : WhyV1.of(pick, wording),
                study.marks().of(card.id()).flag(),
                study.leeches().leech(state.lapses()));
    }

    private static OutcomesV1 outcomes(Study study, String card, CardState state, int depth) {
        var now = study.moment().now();
        var last = state.lastReview();
        var at = last != null && last.isAfter(now) ? last : now;
        var scheduler = Scheduler.of(study.settings(), card);
        return OutcomesV1.of(Outlook.of(scheduler, state, at, study.moment().days().zone(), depth));
    }
}
