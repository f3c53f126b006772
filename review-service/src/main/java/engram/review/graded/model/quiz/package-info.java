/** The quiz, which learners know as Test: put at once, graded when it is submitted. */
@NullMarked
package engram.review.graded.model.quiz;

import org.jspecify.annotations.NullMarked;
