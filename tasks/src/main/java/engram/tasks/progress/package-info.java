/** How far it is, for those who wait for it. */
@NullMarked
package engram.tasks.progress;

import org.jspecify.annotations.NullMarked;
