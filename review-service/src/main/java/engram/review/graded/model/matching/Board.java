package engram.review.graded.model.matching;

import engram.grading.asking.Pairs;
import engram.grading.asking.Shape;
import engram.grading.asking.Side;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Offer;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What lies on the table in a round of Matching.
 *
 * @param tiles in the order in which they lie
 * @param timed against the clock: no tile is clipped, for reading on would cost time
 * @param fullSize whether the deck has no more pairs than are here, up to {@link Offer#PAIRS}
 */
public record Board(List<Question.Pair> pairs, List<Tile> tiles, boolean timed, boolean fullSize) {
    public Board {
        pairs = List.copyOf(pairs);
        tiles = List.copyOf(tiles);
    }

    /**
     * One side of a pair.
     *
     * @param pair its position
     */
    public record Tile(int pair, boolean isPrompt) {}

    /** Deals from the cards within the scope; empty if they make no two pairs. */
    static Optional<Board> deal(
            MatchingOptions options, Material material, Set<String> starred, Study study) {
        var wanted = material.within(options.scope(), starred);
        var chosen = Pairs.choose(wanted, Offer.PAIRS, study.seedFor(1));
        if (chosen.size() < Offer.FEWEST_PAIRS) return Optional.empty();
        var asking = material.asking();
        var pairs = chosen.stream().map(card -> asking.pair(card, Side.BACK)).toList();
        var tiles = new ArrayList<Tile>();
        for (var i = 0; i < pairs.size(); i++) {
            tiles.add(new Tile(i, true));
            tiles.add(new Tile(i, false));
        }
        Collections.shuffle(tiles, new Random(study.seedFor(2)));
        var isClipped =
                pairs.stream()
                        .anyMatch(pair ->
                                Shape.isClipped(pair.prompt()) || Shape.isClipped(pair.answer()));
        return Optional.of(
                new Board(
                        pairs,
                        tiles,
                        options.timed() && !isClipped,
                        pairs.size() == material.offer().pairs()));
    }

    public Question.Pair pairOf(int tile) {
        return pairs.get(tiles.get(tile).pair());
    }

    public String text(int tile) {
        return tiles.get(tile).isPrompt() ? pairOf(tile).prompt() : pairOf(tile).answer();
    }
}
