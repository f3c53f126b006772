/** What learners answer, how long it takes them, and what an answer is worth. */
@NullMarked
package engram.review.graded.model.answer;

import org.jspecify.annotations.NullMarked;
