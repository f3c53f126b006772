/** The graded sessions as plain Java: a session of any mode; each mode has its own package. */
@NullMarked
package engram.review.graded.model;

import org.jspecify.annotations.NullMarked;
