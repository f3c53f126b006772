package engram.review.graded.model.learn;

import engram.grading.asking.AskedCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A round of Learn that ended. */
public record RoundSummary(int number, List<Line> cards) {
    public RoundSummary {
        cards = List.copyOf(cards);
    }

    /** What became of one card; missed at least once in the round, or never. */
    public record Line(String front, String back, boolean missed, Level level) {}

    static RoundSummary of(LearnRound round, List<Learned> cards, Map<String, AskedCard> texts) {
        return new RoundSummary(
                round.number(),
                cards.stream()
                        .filter(card -> round.done().contains(card.card()))
                        .map(card -> line(card, texts, round.number()))
                        .toList());
    }

    private static Line line(Learned card, Map<String, AskedCard> texts, int round) {
        var text = Objects.requireNonNull(texts.get(card.card()));
        return new Line(text.front(), text.back(), card.missedIn() == round, card.level());
    }
}
