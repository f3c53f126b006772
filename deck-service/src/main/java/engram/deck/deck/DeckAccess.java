package engram.deck.deck;

import engram.access.Caller;
import engram.access.Relation;
import engram.access.Right;
import engram.access.Rights;
import engram.deck.Ids;
import engram.deck.deck.model.Deck;
import engram.deck.outcome.model.Outcome;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The one way to a deck for a caller. The owner is known from the deck itself; others reach it
 * through a class, which this replica may learn a moment later than they do.
 */
@Singleton
public final class DeckAccess {
    private final Decks decks;
    private final Rights rights;

    DeckAccess(Decks decks, Rights rights) {
        this.decks = decks;
        this.rights = rights;
    }

    /** A deck, and what the caller is to it. */
    public record Opened(Deck deck, Relation relation) {}

    /** A visible deck that the caller may read; waits up to 2 s for news of a class. */
    public Outcome<Opened> read(Caller caller, String id) {
        return find(caller, id)
                .then(deck -> deck.visible() ? reached(caller, deck) : new Outcome.Missing<>());
    }

    /** A visible deck of the caller's own; forbidden if it is one that they may only read. */
    public Outcome<Deck> change(Caller caller, String id) {
        return read(caller, id)
                .then(opened ->
                        switch (Right.EDIT_DECK.of(Optional.of(opened.relation()))) {
                            case ALLOWED -> new Outcome.Done<>(opened.deck());
                            case FORBIDDEN -> new Outcome.Forbidden<>();
                            case HIDDEN -> new Outcome.Missing<>();
                        });
    }

    /** A deck of the caller's own, deleted or not. */
    public Outcome<Deck> own(Caller caller, String id) {
        return find(caller, id)
                .then(deck ->
                        owns(caller, deck) && !deck.imports().hidden()
                                ? new Outcome.Done<>(deck)
                                : new Outcome.Missing<>());
    }

    private Outcome<Deck> find(Caller caller, String id) {
        if (!Ids.isId(id)) return new Outcome.Missing<>();
        return decks.find(caller.school(), id)
                .<Outcome<Deck>>map(Outcome.Done::new)
                .orElseGet(Outcome.Missing::new);
    }

    private Outcome<Opened> reached(Caller caller, Deck deck) {
        if (owns(caller, deck)) return new Outcome.Done<>(new Opened(deck, Relation.OWNER));
        return rights.allowed(Right.STUDY_DECK, caller, deck.id())
                .<Outcome<Opened>>map(relation -> new Outcome.Done<>(new Opened(deck, relation)))
                .orElseGet(Outcome.Missing::new);
    }

    private static boolean owns(Caller caller, Deck deck) {
        return deck.owner().equals(caller.person());
    }
}
