/** Intervals and load under some settings, as plain Java. */
@NullMarked
package engram.scheduler.preview.model;

import org.jspecify.annotations.NullMarked;
