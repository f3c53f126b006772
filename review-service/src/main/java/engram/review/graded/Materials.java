package engram.review.graded;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import engram.access.Access;
import engram.access.Caller;
import engram.access.Right;
import engram.inbox.Progress;
import engram.review.cards.Decks;
import engram.review.graded.model.question.Material;
import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.stars.Stars;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The decks that a learner can reach, as they can be asked now. What was made of a deck is kept as
 * long as neither its cards nor its settings change, for a class asks the same one again and again.
 * Few decks are read at once, and many who ask for one wait for who reads it: a deck can be large.
 */
@Singleton
final class Materials {
    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int MOST_READ_AT_ONCE = 2;
    private static final Duration FOR_A_TURN = Duration.ofSeconds(5);

    private static final Refusal TOO_MANY =
            new Refusal.Unavailable(
                    "Too many large decks are asked for at once; send the same again in a moment");

    private final Decks decks;
    private final Cache<String, Made> made =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CHARACTERS)
                    .weigher((String _, Made each) -> each.material().characters())
                    .build();
    private final Semaphore turns = new Semaphore(MOST_READ_AT_ONCE, true);
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
     * What was made of a deck.
     *
     * @param revision of its cards at that time
     */
    private record Made(Decks.Deck deck, String revision, Material material) {}

    /** A deck's material, empty or not. A deck that is not known yet is waited for, up to 2 s. */
    Result<Material> of(Caller caller, String deck) {
        return progress.await(() -> look(caller, deck))
                .orElseGet(() -> Result.refused(new Refusal.NotThere()));
    }

    /** As {@link #of}, but waits up to 2 s for cards too, which may be on their way. */
    Result<Material> withCards(Caller caller, String deck) {
        return progress.await(() -> look(caller, deck).filter(found -> !isEmpty(found)))
                .orElseGet(() -> of(caller, deck));
    }

    private static boolean isEmpty(Result<Material> found) {
        return found instanceof Result.Done<Material>(var material) && material.cards().isEmpty();
    }

    private Optional<Result<Material>> look(Caller caller, String deck) {
        return decks.find(caller.school(), deck)
                .filter(_ ->
                        access.relation(caller.school(), caller.person(), deck)
                                .filter(Right.STUDY_DECK::allows)
                                .isPresent())
                .map(found -> made(caller.school(), deck, found));
    }

    private Result<Material> made(String school, String deck, Decks.Deck found) {
        return kept(school, deck, found)
                .map(Result::done)
                .orElseGet(() -> inTurn(school, deck, found));
    }

    private Result<Material> inTurn(String school, String deck, Decks.Deck found) {
        try {
            if (!turns.tryAcquire(FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS))
                return Result.refused(TOO_MANY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        try {
            return Result.done(
                    kept(school, deck, found).orElseGet(() -> read(school, deck, found)));
        } finally {
            turns.release();
        }
    }

    private Optional<Material> kept(String school, String deck, Decks.Deck found) {
        return Optional.ofNullable(made.getIfPresent(school + ":" + deck))
                .filter(known -> known.deck().equals(found))
                .filter(known -> known.revision().equals(decks.revision(school, deck)))
                .map(Made::material);
    }

    /** The revision is read before the cards: what is kept is never older than it says. */
    private Material read(String school, String deck, Decks.Deck found) {
        var revision = decks.revision(school, deck);
        var material =
                new Material(
                        decks.cards(school, deck),
                        found.frontLang(),
                        found.backLang(),
                        found.spellingCounts());
        made.put(school + ":" + deck, new Made(found, revision, material));
        return material;
    }

    Set<String> starred(Caller caller, String deck) {
        return stars.of(caller.school(), caller.person(), deck);
    }
}
