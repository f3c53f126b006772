package engram.review.cards;

/** A card, within a school. */
public record CardKey(String deck, String card) {}
