/**
 * Learn, Test and Matching: sessions that the server asks, grades and times. Here are the use
 * cases; {@code pages} is how they are reached, {@code items} what a page is shown, {@code store}
 * how sessions are kept and published, {@code model} what they are.
 */
@NullMarked
package engram.review.graded;

import org.jspecify.annotations.NullMarked;
