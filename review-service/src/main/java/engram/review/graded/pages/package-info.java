/** How the graded sessions are reached: controllers, and what requests say. */
@NullMarked
package engram.review.graded.pages;

import org.jspecify.annotations.NullMarked;
