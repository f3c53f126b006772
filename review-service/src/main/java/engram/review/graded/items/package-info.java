/** What a page is shown of the graded sessions: the bodies of responses, and how they are made. */
@NullMarked
package engram.review.graded.items;

import org.jspecify.annotations.NullMarked;
