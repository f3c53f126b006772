/**
 * The whole platform on one machine with nothing installed: a supervisor, the broker and the store
 * in one child process, each service in another.
 */
@NullMarked
package engram.standalone;

import org.jspecify.annotations.NullMarked;
