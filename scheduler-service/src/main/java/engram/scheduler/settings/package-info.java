/** What is chosen about study at a school, class, deck or learner, and who may choose it. */
@NullMarked
package engram.scheduler.settings;

import org.jspecify.annotations.NullMarked;
