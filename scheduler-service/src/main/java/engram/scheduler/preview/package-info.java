/** What a change of settings would do, before it is made. */
@NullMarked
package engram.scheduler.preview;

import org.jspecify.annotations.NullMarked;
