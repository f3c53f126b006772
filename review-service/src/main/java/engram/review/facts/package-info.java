/** Writing facts to their topics and waiting for the broker, within bounds. */
@NullMarked
package engram.review.facts;

import org.jspecify.annotations.NullMarked;
