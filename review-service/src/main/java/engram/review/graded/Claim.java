package engram.review.graded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner says of a grade.
 *
 * @param correct that a typed answer was right, or wrong
 * @param ticks of a self-check, one for each line
 * @param rating of a self-check, 1 Again to 4 Easy
 */
public record Claim(
        @Nullable Boolean correct,
        @Nullable List<@Nullable Boolean> ticks,
        @Nullable Integer rating) {}
