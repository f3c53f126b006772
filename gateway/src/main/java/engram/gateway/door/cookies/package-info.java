/** A sign-in as a browser keeps it: in cookies, which no other site may act with. */
@NullMarked
package engram.gateway.door.cookies;

import org.jspecify.annotations.NullMarked;
