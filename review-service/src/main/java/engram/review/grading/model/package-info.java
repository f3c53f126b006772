/** Whether a typed answer is right, and what of a long one was typed. */
@NullMarked
package engram.review.grading.model;

import org.jspecify.annotations.NullMarked;
