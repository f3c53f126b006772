package engram.review.graded.model.answer;

import org.jspecify.annotations.Nullable;

/**
 * How long a typed answer took. It is worked out once, when the answer comes, and stays with it.
 *
 * @param msPerWord milliseconds for each word that the learner had before them
 * @param pace null if that is nothing out of the ordinary, or too little is known of the learner
 */
public record Timing(double msPerWord, @Nullable Pace pace) {}
