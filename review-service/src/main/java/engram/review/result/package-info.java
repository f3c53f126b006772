/** What a use case comes to where it may refuse, and how controllers say so. */
@NullMarked
package engram.review.result;

import org.jspecify.annotations.NullMarked;
