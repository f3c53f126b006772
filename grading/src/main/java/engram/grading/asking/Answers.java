package engram.grading.asking;

import java.util.HashSet;
import java.util.Set;

/** The normal forms of all that is right for a card. */
final class Answers {
    private Answers() {}

    static Set<String> of(AskedCard card, Side answer) {
        return of(card, answer, Shape.normal(card.side(answer)));
    }

    /**
     * @param normal that of the side itself
     */
    static Set<String> of(AskedCard card, Side answer, String normal) {
        var right = new HashSet<String>();
        right.add(normal);
        if (answer == Side.BACK) {
            for (var accepted : card.accepted()) right.add(Shape.normal(accepted));
            if (card.list().isPresent())
                card.back().lines().forEach(line -> right.add(Shape.normal(line)));
        }
        return right;
    }
}
