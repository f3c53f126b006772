package engram.scheduler.marks.model;

import java.util.Map;

/** A learner's marks in one deck, by card. */
public record DeckMarks(Map<String, CardMark> byCard) {
    /** None. */
    public static final DeckMarks NONE = new DeckMarks(Map.of());

    public DeckMarks {
        byCard = Map.copyOf(byCard);
    }

    /** What was said of a card. */
    public CardMark of(String card) {
        return byCard.getOrDefault(card, CardMark.NONE);
    }
}
