/** What is asked about the cards of a deck, in the words that the cards had then. */
@NullMarked
package engram.review.graded.model.question;

import org.jspecify.annotations.NullMarked;
