/** Which cards and which wrong options a question is made of. */
@NullMarked
package engram.grading.asking;

import org.jspecify.annotations.NullMarked;
