package engram.scheduler.queue;

import engram.access.Access;
import engram.access.Caller;
import engram.inbox.Progress;
import engram.scheduler.cards.Card;
import engram.scheduler.cards.Cards;
import engram.scheduler.memory.Memories;
import engram.scheduler.memory.model.CardState;
import engram.scheduler.memory.model.Fsrs6;
import engram.scheduler.memory.model.SchedulingSettings;
import engram.scheduler.queue.model.StudyCard;
import engram.scheduler.queue.model.StudyQueue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a learner can study of a deck now. */
@Singleton
final class ReadQueue {
    private final Access access;
    private final Progress progress;
    private final Cards cards;
    private final Memories memories;
    private final SchedulingSettings settings;

    ReadQueue(
            Access access,
            Progress progress,
            Cards cards,
            Memories memories,
            SchedulingSettings settings) {
        this.access = access;
        this.progress = progress;
        this.cards = cards;
        this.memories = memories;
        this.settings = settings;
    }

    /** Empty if the caller may not know of the deck, after a short wait for news of it. */
    Optional<StudyQueue> of(Caller caller, String deck, QueueMode mode, Instant now) {
        var reach = progress.await(() -> access.reach(caller.school(), caller.person(), deck));
        return reach.map(_ -> queue(studied(caller, deck), caller, mode, now));
    }

    private StudyQueue queue(List<StudyCard> deck, Caller caller, QueueMode mode, Instant now) {
        return switch (mode) {
            case SPACED -> {
                var days = settings.days(caller.zone());
                yield StudyQueue.spaced(deck, now, days, new Fsrs6(settings.weights()));
            }
            case FLASHCARDS -> StudyQueue.flashcards(deck, now);
        };
    }

    private List<StudyCard> studied(Caller caller, String deck) {
        var all = cards.ofDeck(caller.school(), deck);
        var ids = all.stream().map(Card::id).toList();
        var states = memories.statesOf(caller.school(), caller.person(), ids);
        return all.stream()
                .map(card ->
                        new StudyCard(
                                card.id(),
                                card.front(),
                                card.back(),
                                card.draft(),
                                states.getOrDefault(card.id(), CardState.NEW)))
                .toList();
    }
}
