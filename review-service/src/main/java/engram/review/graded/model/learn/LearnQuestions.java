package engram.review.graded.model.learn;

import engram.grading.asking.AskedCard;
import engram.grading.asking.Shape;
import engram.grading.asking.Side;
import engram.review.graded.model.question.Asking;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Question;

/** Which question a card gets in Learn: first to recognise, then to recall. */
record LearnQuestions(LearnOptions options, Asking asking) {

    /** Recall straight away where no choice is wanted, or none can be offered. */
    Question put(AskedCard card, Level level, int number, long seed) {
        var side = Asking.side(options.answerWith(), seed);
        if (level == Level.NOT_SEEN && options.kinds().contains(Kind.CHOICE)) {
            var choice = asking.choice(card, side, number, seed);
            if (choice.isPresent()) return choice.get();
        }
        return recall(card, side, number);
    }

    private Question recall(AskedCard card, Side side, int number) {
        return Shape.isLong(card, side) || !options.kinds().contains(Kind.WRITTEN)
                ? asking.selfCheck(card, side, number)
                : asking.written(card, side, number);
    }
}
