package engram.gateway.mastery;

import engram.access.Caller;
import engram.access.Right;
import engram.access.Rights;
import engram.manners.Problem;
import jakarta.inject.Singleton;

/**
 * That a caller may reach a deck. One that is not known is waited for, 2 s at most, because it may
 * have been made or assigned a moment ago.
 */
@Singleton
public final class Reachable {
    private final Rights rights;

    Reachable(Rights rights) {
        this.rights = rights;
    }

    /**
     * Returns if the caller may study the deck.
     *
     * @throws Problem.Refusal 404 if not, or if the deck is deleted
     */
    public void require(Caller caller, String deck) {
        Right.STUDY_DECK.demand(rights.onDeck(Right.STUDY_DECK, caller, deck));
    }
}
