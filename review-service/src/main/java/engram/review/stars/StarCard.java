package engram.review.stars;

import engram.access.Access;
import engram.access.Caller;
import engram.inbox.Progress;
import engram.manners.Problem;
import engram.review.cards.CardKey;
import engram.review.cards.Cards;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives and takes stars, within the decks that the caller can reach. */
@Singleton
public final class StarCard {
    private final Stars stars;
    private final Cards cards;
    private final Access access;
    private final Progress progress;

    StarCard(Stars stars, Cards cards, Access access, Progress progress) {
        this.stars = stars;
        this.cards = cards;
        this.access = access;
        this.progress = progress;
    }

    List<String> starred(Caller caller, String deck) {
        reach(caller, deck);
        return List.copyOf(stars.of(caller.school(), caller.person(), deck));
    }

    /** A card that is not known yet is waited for, up to 2 s. */
    public void add(Caller caller, String deck, String card) {
        reach(caller, deck);
        var key = new CardKey(deck, card);
        if (progress.await(
                        () ->
                                Optional.ofNullable(
                                        cards.find(caller.school(), Set.of(key)).get(key)))
                .isEmpty()) throw Problem.notFound().refusal();
        stars.add(caller.school(), caller.person(), deck, card);
    }

    /** Whether or not it had one. */
    public void remove(Caller caller, String deck, String card) {
        reach(caller, deck);
        stars.remove(caller.school(), caller.person(), deck, card);
    }

    private void reach(Caller caller, String deck) {
        if (progress.await(() -> access.relation(caller.school(), caller.person(), deck)).isEmpty())
            throw Problem.notFound().refusal();
    }
}
