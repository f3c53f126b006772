package engram.gateway.mastery;

import engram.access.Access;
import engram.access.Caller;
import engram.manners.Problem;
import engram.inbox.Progress;
import jakarta.inject.Singleton;

/**
 * That a caller may reach a deck. One that is not known is waited for, 2 s at most, because it may
 * have been made or assigned a moment ago.
 */
@Singleton
public final class Reachable {
    private final Access access;
    private final Progress progress;

    Reachable(Access access, Progress progress) {
        this.access = access;
        this.progress = progress;
    }

    /**
     * Returns if the caller may study the deck.
     *
     * @throws Problem.Refusal 404 if not, or if the deck is deleted
     */
    public void require(Caller caller, String deck) {
        if (progress.await(() -> access.reach(caller.school(), caller.person(), deck)).isEmpty())
            throw Problem.notFound().refusal();
    }
}
