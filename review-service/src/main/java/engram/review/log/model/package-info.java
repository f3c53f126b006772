/** What an answer is, when it counts, and which of two records with one identity does. */
@NullMarked
package engram.review.log.model;

import org.jspecify.annotations.NullMarked;
