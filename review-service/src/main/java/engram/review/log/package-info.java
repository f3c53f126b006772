/** Recording and undoing answers of the self-rated modes. */
@NullMarked
package engram.review.log;

import org.jspecify.annotations.NullMarked;
