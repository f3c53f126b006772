/** Whether a typed answer is right, and what of a long one was typed. */
@NullMarked
package engram.grading;

import org.jspecify.annotations.NullMarked;
