package engram.scheduler.cards;

import engram.scheduler.cards.model.DeckOutline;
import java.util.Collection;
import java.util.Map;

/** The cards of decks, as far as this replica has heard of them. Thread-safe. */
public interface Cards {
    /** What a deck consists of; empty for one that is not known. */
    DeckOutline outline(String school, String deck);

    /** Those of a deck's cards that are not deleted, by id. */
    Map<String, Card> find(String school, String deck, Collection<String> ids);
}
