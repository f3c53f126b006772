/** Which cards and which wrong options a question is made of. */
@NullMarked
package engram.review.asking.model;

import org.jspecify.annotations.NullMarked;
