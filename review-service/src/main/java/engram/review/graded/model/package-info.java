/** The graded sessions as plain Java: what is asked next, what an answer does, what it comes to. */
@NullMarked
package engram.review.graded.model;

import org.jspecify.annotations.NullMarked;
