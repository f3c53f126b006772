package engram.scheduler.queue;

import engram.access.Caller;
import engram.access.Right;
import engram.access.Rights;
import engram.fsrs.CardState;
import engram.scheduler.cards.model.OutlineCard;
import engram.scheduler.place.model.Learner;
import engram.scheduler.queue.model.More;
import engram.scheduler.queue.model.Pick;
import engram.scheduler.queue.model.QueueCounts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a learner can study of a deck now. */
@Singleton
final class ReadQueue {
    private final Rights rights;
    private final Standings standings;
    private final Studies studies;
    private final SpacedStudy spaced;

    ReadQueue(Rights rights, Standings standings, Studies studies, SpacedStudy spaced) {
        this.rights = rights;
        this.standings = standings;
        this.studies = studies;
        this.spaced = spaced;
    }

    /**
     * What is asked for.
     *
     * @param ahead days to study ahead
     */
    record Wanted(QueueMode mode, int ahead, More more) {}

    /** The cards to study, in order, under the settings of which they are part. */
    record Found(Study study, List<Listed> cards, QueueCounts counts) {}

    /** Empty if the caller may not know of the deck, after a short wait for news of it. */
    Optional<Found> of(Caller caller, String deck, Wanted wanted, Instant now) {
        return rights.allowed(Right.STUDY_DECK, caller, deck)
                .map(_ -> {
                    var of = new LearnerDeck(new Learner(caller.school(), caller.person()), deck);
                    var study = studies.of(of, caller.zone(), now, wanted.ahead());
                    var read = spaced.read(study, wanted.more());
                    var listed =
                            switch (wanted.mode()) {
                                case SPACED -> picked(read.picks());
                                case FLASHCARDS -> everyCard(study);
                            };
                    return new Found(study, listed, read.counts());
                });
    }

    private static List<Listed> picked(List<Pick> picks) {
        return picks.stream().map(pick -> new Listed(pick.id(), pick.state(), pick)).toList();
    }

    private List<Listed> everyCard(Study study) {
        var ids = study.outline().cards().stream().map(OutlineCard::id).toList();
        var states = standings.find(study.of().learner(), ids);
        return ids.stream()
                .map(id -> {
                    var standing = states.get(id);
                    return new Listed(
                            id, standing == null ? CardState.NEW : standing.state(), null);
                })
                .toList();
    }
}
