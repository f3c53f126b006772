package engram.review.graded.model.quiz;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Pairs;
import engram.grading.asking.Side;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Asking;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which card of a quiz is asked in which way. Each card is asked once. The questions are split
 * evenly over the kinds, as far as the cards allow; what one kind cannot take goes to the others.
 *
 * @param blocks cards to match, each block with 2 to {@link #LARGEST_BLOCK}
 * @param single the cards of the other kinds
 */
record QuizPlan(List<List<AskedCard>> blocks, Map<Kind, List<AskedCard>> single) {
    static final int LARGEST_BLOCK = 10;
    private static final int SMALLEST_BLOCK = 2;

    /** The kinds with one card a question, in the order in which a quiz has them. */
    private static final List<Kind> SINGLE = List.of(Kind.TRUE_FALSE, Kind.CHOICE, Kind.WRITTEN);

    static QuizPlan of(List<AskedCard> wanted, QuizOptions options, Asking asking, Study study) {
        var pool = new ArrayList<>(wanted);
        Collections.shuffle(pool, new Random(study.seedFor(-1)));
        var count = Math.min(Math.min(options.count(), Offer.MOST_QUESTIONS), pool.size());
        var kinds = SINGLE.stream().filter(options.kinds()::contains).toList();
        var blocks =
                options.kinds().contains(Kind.MATCHING)
                        ? blocks(pool, paired(count, kinds.size()), study)
                        : List.<List<AskedCard>>of();
        var matched = blocks.stream().mapToInt(List::size).sum();
        return new QuizPlan(blocks, single(pool, count - matched, kinds, options, asking));
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

    /**
     * Takes the cards of the blocks out of the pool. Mostly one choice makes all the blocks; where
     * cards share their texts it takes more, each with the cards that the one before left.
     */
    private static List<List<AskedCard>> blocks(List<AskedCard> pool, int pairs, Study study) {
        var blocks = new ArrayList<List<AskedCard>>();
        var most = Math.ceilDiv(pairs, LARGEST_BLOCK);
        var left = pairs;
        for (var i = 0; i < most && left >= SMALLEST_BLOCK; i++) {
            var chosen = Pairs.choose(Offer.tiles(pool), left, study.seedFor(-2 - i));
            if (chosen.size() < SMALLEST_BLOCK) break;
            var from = 0;
            for (var size : Shares.of(chosen.size(), Math.ceilDiv(chosen.size(), LARGEST_BLOCK))) {
                blocks.add(chosen.subList(from, from + size));
                from += size;
            }
            pool.removeAll(Set.copyOf(chosen));
            left -= chosen.size();
        }
        return blocks;
    }

    private static Map<Kind, List<AskedCard>> single(
            List<AskedCard> pool, int count, List<Kind> kinds, QuizOptions options, Asking asking) {
        var shares = Shares.of(count, Math.max(1, kinds.size()));
        var toGuess = 0;
        for (var i = 0; i < kinds.size(); i++)
            if (kinds.get(i) != Kind.WRITTEN) toGuess += shares.get(i);
        var guessable = new ArrayList<AskedCard>();
        var others = new ArrayList<AskedCard>();
        for (var card : pool)
            (guessable.size() < toGuess && canBeGuessed(card, options, asking) ? guessable : others)
                    .add(card);
        var single = new LinkedHashMap<Kind, List<AskedCard>>();
        var left = count;
        for (var i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Kind.WRITTEN) {
                // Written takes the others, and whatever was left over.
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

    private static boolean canBeGuessed(AskedCard card, QuizOptions options, Asking asking) {
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
