package engram.review.graded.model;

import engram.grading.asking.Pairs;
import engram.grading.asking.Shape;
import engram.grading.asking.Side;
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
        var pairs = Pairs.choose(cards, Board.PAIRS, 0).size();
        var few = "It takes two cards with different texts on both sides";
        var tiles = Pairs.choose(QuizPlan.tiles(cards), Board.FEWEST_PAIRS, 0).size();
        return new Offer(
                none,
                Math.min(cards.size(), QuizOptions.MOST),
                guessing,
                none.or(() ->
                        tiles < Board.FEWEST_PAIRS
                                ? Optional.of(
                                        pairs < Board.FEWEST_PAIRS
                                                ? few
                                                : "It takes two cards that are short enough")
                                : Optional.empty()),
                none.or(() -> pairs < Board.FEWEST_PAIRS ? Optional.of(few) : Optional.empty()),
                pairs);
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
