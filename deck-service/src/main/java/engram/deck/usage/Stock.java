package engram.deck.usage;

import engram.deck.usage.model.Amount;
import java.util.Set;

/** What is really stored, counted by reading it. */
public interface Stock {
    /** Of one deck, itself included; nothing for one that is not there. */
    Amount ofDeck(String school, String deck);

    /** The ids of a person's decks, deleted and hidden ones among them. */
    Set<String> decksOf(String school, String person);

    /** The ids of all decks of a school, likewise. */
    Set<String> decksOf(String school);
}
