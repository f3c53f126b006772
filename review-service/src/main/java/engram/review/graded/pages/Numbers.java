package engram.review.graded.pages;

import engram.review.result.Refusal;
import engram.review.result.Result;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of questions. */
final class Numbers {
    /** How questions are numbered. */
    static final String QUESTION = "[1-9][0-9]{0,8}";

    private Numbers() {}

    /** The number of the question that a body answers. */
    static Result<Integer> sent(@Nullable String id) {
        return id == null
                ? Result.refused(new Refusal.Invalid("question", "is missing"))
                : Result.of(
                        number(id),
                        new Refusal.Invalid("question", "must be a question of this session"));
    }

    /** The number of the question that stands in an address, where what is none is not there. */
    static Result<Integer> addressed(String id) {
        return Result.of(number(id), new Refusal.NotThere());
    }

    private static Optional<Integer> number(String id) {
        return id.matches(QUESTION) ? Optional.of(Integer.valueOf(id)) : Optional.empty();
    }
}
