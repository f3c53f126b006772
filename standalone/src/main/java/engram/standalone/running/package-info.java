/**
 * The processes of the platform on one machine: started, watched, stopped, and their data folder.
 */
@NullMarked
package engram.standalone.running;

import org.jspecify.annotations.NullMarked;
