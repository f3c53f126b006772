/** Learn, Test and Matching: sessions that the server asks, grades and times. */
@NullMarked
package engram.review.graded;

import org.jspecify.annotations.NullMarked;
