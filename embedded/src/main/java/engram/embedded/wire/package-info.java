/** How clients reach the store: MongoDB's protocol over the loopback address. */
@NullMarked
package engram.embedded.wire;

import org.jspecify.annotations.NullMarked;
