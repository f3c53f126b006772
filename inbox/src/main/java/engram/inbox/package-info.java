/**
 * The way from topics into a service's views: records are read in batches, folded idempotently, and
 * only then are their offsets committed. What a fold derived can be dropped at any time and comes
 * back the same.
 */
@NullMarked
package engram.inbox;

import org.jspecify.annotations.NullMarked;
