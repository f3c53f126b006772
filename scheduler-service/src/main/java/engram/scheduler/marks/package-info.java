/** Cards that a learner has suspended, put off until tomorrow or flagged, and leeches. */
@NullMarked
package engram.scheduler.marks;

import org.jspecify.annotations.NullMarked;
