package engram.scheduler.cards.model;

/**
 * A card of a deck without its texts.
 *
 * @param position its place in the deck, ascending
 * @param draft true while it has no answer: never asked, rated or counted
 */
public record OutlineCard(String id, double position, boolean draft, Sides sides) {}
