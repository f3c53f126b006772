package engram.review.graded.model.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Up to {@link #SIZE} cards, each asked until it is answered right.
 *
 * @param number from 1
 * @param left the cards that are still to be asked, in order; the first is being asked
 * @param done the cards that were answered right
 */
public record LearnRound(int number, List<String> left, List<String> done) {
    static final int SIZE = 7;

    public LearnRound {
        left = List.copyOf(left);
        done = List.copyOf(done);
    }

    /**
     * The round after another: cards missed in that one first, then recognised ones that it did not
     * have, then new ones, then whatever is not known yet.
     *
     * @param cards in the order in which they are to be asked
     */
    static LearnRound after(int number, Collection<Learned> cards) {
        var chosen = new ArrayList<String>();
        fill(chosen, cards, card -> number > 0 && card.missedIn() == number);
        fill(chosen, cards, card -> card.level() == Level.RECOGNISED && card.seenIn() < number);
        fill(chosen, cards, card -> card.seenIn() == 0);
        fill(chosen, cards, _ -> true);
        return new LearnRound(number + 1, chosen, List.of());
    }

    private static void fill(
            List<String> chosen, Collection<Learned> cards, Predicate<Learned> wanted) {
        for (var card : cards) {
            if (chosen.size() == SIZE) return;
            if (!card.isKnown() && wanted.test(card) && !chosen.contains(card.card()))
                chosen.add(card.card());
        }
    }

    String current() {
        return left.getFirst();
    }

    /** After the current card was answered; a missed one comes back at the end. */
    LearnRound answered(boolean correct) {
        var next = new ArrayList<>(left.subList(1, left.size()));
        var right = new ArrayList<>(done);
        if (correct) right.add(current());
        else next.add(current());
        return new LearnRound(number, next, right);
    }

    /** After a card turned out to be known, whether or not it is in this round. */
    LearnRound known(String card) {
        if (!left.contains(card)) return this;
        var right = new ArrayList<>(done);
        right.add(card);
        return new LearnRound(
                number, left.stream().filter(each -> !each.equals(card)).toList(), right);
    }

    /** After a card turned out not to be known: it comes back at the end, if it was in here. */
    LearnRound back(String card) {
        if (!done.contains(card)) return this;
        var next = new ArrayList<>(left);
        next.add(card);
        return new LearnRound(
                number, next, done.stream().filter(each -> !each.equals(card)).toList());
    }

    /** Without the cards that are no longer there. */
    LearnRound only(Collection<String> cards) {
        return new LearnRound(
                number,
                left.stream().filter(cards::contains).toList(),
                done.stream().filter(cards::contains).toList());
    }
}
