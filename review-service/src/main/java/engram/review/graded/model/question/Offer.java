package engram.review.graded.model.question;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Pairs;
import engram.grading.asking.Shape;
import engram.grading.asking.Side;
import java.util.List;
import java.util.Optional;

/**
 * What a deck's cards allow, with the reasons where they do not. A reason is a sentence for the
 * learner; empty means that it is offered.
 */
public record Offer(
        Optional<String> learn,
        int most,
        Optional<String> guessing,
        Optional<String> pairing,
        Optional<String> matching,
        int pairs) {
    /** Of a round of Matching. */
    public static final int PAIRS = 6;

    public static final int FEWEST_PAIRS = 2;

    /** Of a quiz. */
    public static final int MOST_QUESTIONS = 500;

    /** What all of the cards together allow. */
    static Offer of(Material material) {
        var cards = material.cards();
        var none =
                cards.isEmpty()
                        ? Optional.of("No card has an answer yet")
                        : Optional.<String>empty();
        var answers = cards.stream().map(card -> Shape.normal(card.back())).distinct().count();
        var asking = material.asking();
        var canGuess = cards.stream().anyMatch(card -> asking.hasWrongAnswer(card, Side.BACK));
        var guessing =
                none.or(() ->
                        canGuess
                                ? Optional.empty()
                                : Optional.of(
                                        answers < 2
                                                ? "It takes two cards with different answers"
                                                : "No card has a wrong answer to offer"));
        var pairs = Pairs.choose(cards, PAIRS, 0).size();
        var few = "It takes two cards with different texts on both sides";
        var tiles = Pairs.choose(tiles(cards), FEWEST_PAIRS, 0).size();
        return new Offer(
                none,
                Math.min(cards.size(), MOST_QUESTIONS),
                guessing,
                none.or(() ->
                        tiles < FEWEST_PAIRS
                                ? Optional.of(
                                        pairs < FEWEST_PAIRS
                                                ? few
                                                : "It takes two cards that are short enough")
                                : Optional.empty()),
                none.or(() -> pairs < FEWEST_PAIRS ? Optional.of(few) : Optional.empty()),
                pairs);
    }

    /** Those of the cards of which both sides fit a tile. */
    public static List<AskedCard> tiles(List<AskedCard> cards) {
        return cards.stream()
                .filter(card -> !Shape.isClipped(card.front()) && !Shape.isClipped(card.back()))
                .toList();
    }

    /** Whether questions of a kind can be asked. */
    public Optional<String> kind(Kind kind) {
        return switch (kind) {
            case CHOICE, TRUE_FALSE -> guessing;
            case MATCHING -> pairing;
            case WRITTEN, SELF_CHECK -> learn;
        };
    }
}
