package engram.review.log;

import engram.manners.Problem;
import engram.review.log.model.Answer;
import java.util.List;

/** One review of a request, as far as it can be told without looking anything up. */
sealed interface Read {

    /** Every field keeps its rule. */
    record Sound(Answer answer) implements Read {}

    /** Some fields do not. */
    record Broken(List<Problem.FieldError> errors) implements Read {}
}
