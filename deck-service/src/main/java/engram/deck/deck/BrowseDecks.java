package engram.deck.deck;

import engram.access.Access;
import engram.access.Caller;
import engram.access.Relation;
import engram.deck.deck.model.Deck;
import engram.deck.deck.model.DeckQuery;
import engram.deck.outcome.model.Page;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;

/** The decks that a caller can reach: their own, and those that their classes study. */
@Singleton
final class BrowseDecks {
    private final Decks decks;
    private final Access access;

    BrowseDecks(Decks decks, Access access) {
        this.decks = decks;
        this.access = access;
    }

    Page<Deck> list(Caller caller, DeckQuery query) {
        var reached = new LinkedHashMap<String, Deck>();
        for (var deck : decks.ownedBy(caller.school(), caller.person()))
            reached.put(deck.id(), deck);
        var assigned = access.decksAssignedTo(caller.school(), caller.person());
        for (var deck : decks.withIds(caller.school(), assigned)) reached.put(deck.id(), deck);
        return query.page(reached.values().stream().filter(Deck::visible));
    }

    Relation relation(Caller caller, Deck deck) {
        if (deck.owner().equals(caller.person())) return Relation.OWNER;
        return access.relation(caller.school(), caller.person(), deck.id())
                .orElse(Relation.LEARNER);
    }
}
