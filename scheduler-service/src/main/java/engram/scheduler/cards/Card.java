package engram.scheduler.cards;

/**
 * A card as it now stands.
 *
 * @param position its place in the deck, ascending
 * @param draft true while it has no answer: never asked, rated or counted
 */
public record Card(String id, String front, String back, double position, boolean draft) {}
