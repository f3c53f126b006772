/** The review log: what learners answered, as facts that are never changed, only added to. */
@NullMarked
package engram.review;

import org.jspecify.annotations.NullMarked;
