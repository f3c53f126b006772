package engram.deck.usage.model;

/** Whose amount it is. A change counts for the school first, then the person, then the deck. */
public enum Scope {
    SCHOOL,
    PERSON,
    DECK
}
