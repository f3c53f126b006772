package engram.review.graded;

import engram.access.Access;
import engram.access.Caller;
import engram.access.Problem;
import engram.inbox.Progress;
import engram.review.cards.Decks;
import engram.review.graded.model.Material;
import engram.review.stars.Stars;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The decks that a learner can reach, as they can be asked now. */
@Singleton
final class Materials {
    private final Decks decks;
    private final Stars stars;
    private final Access access;
    private final Progress progress;

    Materials(Decks decks, Stars stars, Access access, Progress progress) {
        this.decks = decks;
        this.stars = stars;
        this.access = access;
        this.progress = progress;
    }

    /**
     * A deck's material, empty or not. A deck that is not known yet is waited for, up to 2 s.
     *
     * @throws Problem.Refusal if the caller can reach no such deck
     */
    Material of(Caller caller, String deck) {
        return progress.await(() -> look(caller, deck))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    /** As {@link #of}, but waits up to 2 s for cards too, which may be on their way. */
    Material withCards(Caller caller, String deck) {
        return progress.await(() -> look(caller, deck).filter(found -> !found.cards().isEmpty()))
                .orElseGet(() -> of(caller, deck));
    }

    private Optional<Material> look(Caller caller, String deck) {
        return decks.find(caller.school(), deck)
                .filter(_ -> access.reach(caller.school(), caller.person(), deck).isPresent())
                .map(found ->
                        new Material(
                                decks.cards(caller.school(), deck),
                                found.frontLang(),
                                found.backLang(),
                                found.spellingCounts()));
    }

    Set<String> starred(Caller caller, String deck) {
        return stars.of(caller.school(), caller.person(), deck);
    }
}
