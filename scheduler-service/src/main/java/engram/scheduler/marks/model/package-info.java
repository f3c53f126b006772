/** What a learner has said of single cards, as plain Java. */
@NullMarked
package engram.scheduler.marks.model;

import org.jspecify.annotations.NullMarked;
