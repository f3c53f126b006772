package engram.review.graded.model.question;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks of a card, in the words that the card had then.
 *
 * @param answerWith the side that is asked for
 * @param expected that side's text
 */
public record Prompt(
        String card,
        Side answerWith,
        String text,
        String expected,
        @Nullable String promptLang,
        @Nullable String answerLang) {

    int characters() {
        return text.length() + expected.length();
    }

    static Prompt of(AskedCard card, Side answerWith, Material material) {
        return new Prompt(
                card.id(),
                answerWith,
                card.side(answerWith.other()),
                card.side(answerWith),
                material.lang(answerWith.other()),
                material.lang(answerWith));
    }
}
