package engram.review.stars;

import engram.access.Access;
import engram.access.Caller;
import engram.access.Right;
import engram.inbox.Progress;
import engram.review.cards.CardKey;
import engram.review.cards.Cards;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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

    Result<List<String>> starred(Caller caller, String deck) {
        return unreachable(caller, deck)
                .map(Result::<List<String>>refused)
                .orElseGet(() ->
                        Result.done(List.copyOf(stars.of(caller.school(), caller.person(), deck))));
    }

    /** Empty once it has the star. A card that is not known yet is waited for, up to 2 s. */
    public Optional<Refusal> add(Caller caller, String deck, String card) {
        var refusal = unreachable(caller, deck).or(() -> unknown(caller, deck, card));
        if (refusal.isEmpty()) stars.add(caller.school(), caller.person(), deck, card);
        return refusal;
    }

    /** Empty once it has none, whether or not it had one. */
    public Optional<Refusal> remove(Caller caller, String deck, String card) {
        var refusal = unreachable(caller, deck);
        if (refusal.isEmpty()) stars.remove(caller.school(), caller.person(), deck, card);
        return refusal;
    }

    private Optional<Refusal> unknown(Caller caller, String deck, String card) {
        var key = new CardKey(deck, card);
        return notThereWithout(
                () -> Optional.ofNullable(cards.find(caller.school(), Set.of(key)).get(key)));
    }

    private Optional<Refusal> unreachable(Caller caller, String deck) {
        return notThereWithout(() ->
                access.relation(caller.school(), caller.person(), deck)
                        .filter(Right.STUDY_DECK::allows));
    }

    private <T> Optional<Refusal> notThereWithout(Supplier<Optional<T>> wanted) {
        return progress.await(wanted).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.NotThere());
    }
}
