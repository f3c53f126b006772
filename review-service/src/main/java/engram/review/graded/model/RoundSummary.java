package engram.review.graded.model;

import java.util.List;

/** A round of Learn that ended. */
public record RoundSummary(int number, List<Line> cards) {
    public RoundSummary {
        cards = List.copyOf(cards);
    }

    /** What became of one card; missed at least once in the round, or never. */
    public record Line(String front, String back, boolean missed, Level level) {}
}
