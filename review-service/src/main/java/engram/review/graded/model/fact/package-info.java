/** What sessions tell the log, and whose, of what and of when it is. */
@NullMarked
package engram.review.graded.model.fact;

import org.jspecify.annotations.NullMarked;
