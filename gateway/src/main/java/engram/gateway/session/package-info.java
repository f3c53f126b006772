/** Study sessions, folded from the review log. */
@NullMarked
package engram.gateway.session;

import org.jspecify.annotations.NullMarked;
