/**
 * How every service behaves over HTTP, whatever it serves: what a refusal looks like (RFC 9457),
 * which bodies, addresses and queries are read at all, what an id is, and how versions, pages and
 * cursors are written. Nothing here knows who is calling.
 */
@NullMarked
package engram.manners;

import org.jspecify.annotations.NullMarked;
