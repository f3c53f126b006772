package engram.review.graded.model;

import engram.review.asking.model.AskedCard;
import engram.review.asking.model.Pairs;
import engram.review.asking.model.Shape;
import engram.review.asking.model.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Which card of a Test is asked in which way. Each card is asked once. The questions are split
 * evenly over the kinds, as far as the cards allow; what one kind cannot take goes to the others.
 *
 * @param blocks cards to match, each block with 2 to {@link #LARGEST_BLOCK}
 * @param single the cards of the other kinds
 */
record TestPlan(List<List<AskedCard>> blocks, Map<Kind, List<AskedCard>> single) {
    static final int LARGEST_BLOCK = 10;
    private static final int SMALLEST_BLOCK = 2;

    /** The kinds with one card a question, in the order in which a Test has them. */
    private static final List<Kind> SINGLE = List.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.WRITTEN);

    static TestPlan of(List<AskedCard> wanted, TestOptions options, Asking asking, Study study) {
        var pool = new ArrayList<>(wanted);
        Collections.shuffle(pool, new Random(study.seedFor(-1)));
        var count = Math.min(Math.min(options.count(), TestOptions.MOST), pool.size());
        var kinds = SINGLE.stream().filter(options.kinds()::contains).toList();
        var blocks =
                options.kinds().contains(Kind.MATCHING)
                        ? blocks(pool, paired(count, kinds.size()), study)
                        : List.<List<AskedCard>>of();
        var matched = blocks.stream().mapToInt(List::size).sum();
        return new TestPlan(blocks, single(pool, count - matched, kinds, options, asking));
    }

    /**
     * How many of the questions are pairs: an even share, but two at least if that leaves one for
     * each other kind.
     */
    private static int paired(int count, int others) {
        var share = count / (others + 1);
        if (share >= SMALLEST_BLOCK) return share;
        return count - SMALLEST_BLOCK >= others ? SMALLEST_BLOCK : 0;
    }

    /** Takes the cards of the blocks out of the pool; no more than it has that fit their tiles. */
    private static List<List<AskedCard>> blocks(List<AskedCard> pool, int pairs, Study study) {
        var blocks = new ArrayList<List<AskedCard>>();
        var sizes = Shares.of(pairs, Math.ceilDiv(pairs, LARGEST_BLOCK));
        for (var size : sizes) {
            var chosen = Pairs.choose(tiles(pool), size, study.seedFor(-2 - blocks.size()));
            if (chosen.size() < SMALLEST_BLOCK) break;
            blocks.add(chosen);
            pool.removeAll(chosen);
        }
        return blocks;
    }

    /** Those of the cards of which both sides fit a tile. */
    static List<AskedCard> tiles(List<AskedCard> cards) {
        return cards.stream()
                .filter(card -> !Shape.isClipped(card.front()) && !Shape.isClipped(card.back()))
                .toList();
    }

    private static Map<Kind, List<AskedCard>> single(
            List<AskedCard> pool, int count, List<Kind> kinds, TestOptions options, Asking asking) {
        var guessable = new ArrayList<AskedCard>();
        var others = new ArrayList<AskedCard>();
        for (var card : pool) (canBeGuessed(card, options, asking) ? guessable : others).add(card);
        var shares = Shares.of(count, Math.max(1, kinds.size()));
        var single = new LinkedHashMap<Kind, List<AskedCard>>();
        var left = count;
        for (var i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Kind.WRITTEN) {
                // Written takes what nothing else can ask, and whatever the others left over.
                others.addAll(guessable);
                single.put(Kind.WRITTEN, take(others, left));
            } else {
                var cards = take(guessable, shares.get(i));
                single.put(kinds.get(i), cards);
                left -= cards.size();
            }
        }
        return single;
    }

    private static boolean canBeGuessed(AskedCard card, TestOptions options, Asking asking) {
        return switch (options.answerWith()) {
            case BACK -> asking.hasWrongAnswer(card, Side.BACK);
            case FRONT -> asking.hasWrongAnswer(card, Side.FRONT);
            case BOTH ->
                    asking.hasWrongAnswer(card, Side.BACK)
                            && asking.hasWrongAnswer(card, Side.FRONT);
        };
    }

    private static List<AskedCard> take(List<AskedCard> from, int most) {
        var head = from.subList(0, Math.min(most, from.size()));
        var taken = List.copyOf(head);
        head.clear();
        return taken;
    }
}
